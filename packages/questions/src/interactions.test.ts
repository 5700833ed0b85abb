import { compareRational, rational, type Rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthoredQuestion } from './authored/authored-question.ts';
import { freezeQuestion } from './frozen/freeze-question.ts';
import { keyOfQuestion } from './frozen/question-key.ts';
import { scoringOfKey } from './frozen/scoring-of-key.ts';
import { partIds } from './frozen/shuffle-parts.ts';
import { solutionOf } from './frozen/solution-of.ts';
import { renameResponse } from './rename-response.ts';
import type { QuestionResponse } from './response.ts';
import { type QuestionScoring, scoreResponse } from './score-response.ts';
import {
  aChoose,
  aHotspot,
  aMatching,
  aNumeric,
  anEvidence,
  anOrdering,
  aSingle,
  withOtherSecrets,
} from './testing/index.ts';

const questions: readonly AuthoredQuestion[] = [
  aSingle({ key: 2 }),
  aChoose({ keys: [1, 3] }),
  anOrdering(),
  aMatching(),
  aHotspot(),
  anEvidence(),
  aNumeric(),
];
const maximum = rational(3);

describe.each(questions.map((question) => [question.kind, question] as const))('%s', (_, question) => {
  it('gives full points to the full key', () => {
    expect(scoreResponse(scoringFor(question), solutionOf(question))).toEqual({
      kind: 'scored',
      points: maximum,
      maximum,
    });
  });

  it('gives nothing to an answer that says nothing', () => {
    expect(scoreResponse(scoringFor(question), null)).toEqual({ kind: 'unanswered', maximum });
    for (const empty of emptyOf(question)) {
      expect(scoreResponse(scoringFor(question), empty)).toEqual({ kind: 'unanswered', maximum });
    }
  });

  it('scores the same however the parts are ordered and named', () => {
    const ids = partIds(freezeQuestion(question));
    const answers = fc.shuffledSubarray([...ids]);
    fc.assert(
      fc.property(answers, fc.shuffledSubarray([...ids], { minLength: ids.length }), (picked, order) => {
        const names = order.map((id) => ({ id, handle: `h-${id}` }));
        const scoring = scoringOfKey({ key: keyOfQuestion(question), names, maximum });
        const answer = answerFrom(question, picked);

        const renamed =
          scoring &&
          scoreResponse(
            scoring,
            renameResponse(answer, (id) => `h-${id}`),
          );

        expect(renamed).toEqual(scoreResponse(scoringFor(question), answer));
      }),
    );
  });

  it('freezes to the same text whatever its key and reasons', () => {
    const other = withOtherSecrets(question, { rationale: 'Other', shift: 1 });

    expect(freezeQuestion(other)).toEqual(freezeQuestion(question));
    expect(keyOfQuestion(other)).not.toEqual(keyOfQuestion(question));
  });

  it('has no key for parts of another question', () => {
    const names = [{ id: 'zz', handle: 'h' }];

    expect(question.kind === 'numeric' || scoringOfKey({ key: keyOfQuestion(question), names, maximum }) === null).toBe(
      true,
    );
  });
});

function scoringFor(question: AuthoredQuestion): QuestionScoring {
  const names = partIds(freezeQuestion(question)).map((id) => ({ id, handle: id }));
  const scoring = scoringOfKey({ key: keyOfQuestion(question), names, maximum });
  if (scoring === null) throw new Error('key and question differ');
  return scoring;
}

function emptyOf({ kind }: AuthoredQuestion): readonly QuestionResponse[] {
  const empty: Record<string, QuestionResponse> = {
    choose: { kind: 'choose', options: [] },
    ordering: { kind: 'ordering', order: [] },
    matching: { kind: 'matching', pairs: [] },
    hotspot: { kind: 'hotspot', regions: [] },
    evidence: { kind: 'evidence', picks: [] },
    numeric: { kind: 'numeric', value: ' ' },
  };
  return empty[kind] === undefined ? [] : [empty[kind]];
}

/** Some answer that names what was picked. */
function answerFrom(question: AuthoredQuestion, picked: readonly string[]): QuestionResponse {
  const first = picked[0] ?? partIds(freezeQuestion(question))[0] ?? '';
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: first };
    case 'choose':
      return { kind: 'choose', options: picked };
    case 'ordering':
      return { kind: 'ordering', order: picked };
    case 'matching': {
      const premises = picked.filter((id) => id.startsWith('p'));
      const options = picked.filter((id) => id.startsWith('o'));
      return { kind: 'matching', pairs: premises.map((premise, at) => ({ premise, option: options[at] ?? 'o1' })) };
    }
    case 'hotspot':
      return { kind: 'hotspot', regions: picked };
    case 'evidence':
      return { kind: 'evidence', picks: picked };
    case 'numeric':
      return { kind: 'numeric', value: '12.45' };
  }
}

describe('choosing everything', () => {
  const guess: Rational = rational(0);

  it.each([aHotspot(), anEvidence(), aChoose()])('is not taken as an answer to $kind', (question) => {
    const answer = answerFrom(question, partIds(freezeQuestion(question)));

    expect(scoreResponse(scoringFor(question), answer)).toMatchObject({ kind: 'invalid', reason: 'too-many-options' });
  });

  it.each([aHotspot(), anEvidence()])(
    'earns no more than a guess deserves in $kind, up to what may be picked',
    (question) => {
      const scoring = scoringFor(question);
      const most = question.kind === 'evidence' ? question.atMost : 2;
      const ids = partIds(freezeQuestion(question));
      const subsets = ids.flatMap((one, at) =>
        ids.slice(at + 1).flatMap((two, next) => {
          const rest = most === 2 ? [[]] : ids.slice(at + next + 2).map((three) => [three]);
          return rest.map((more) => [one, two, ...more]);
        }),
      );

      const balances = subsets.map(
        (picks) => picks.filter((id) => 'correct' in scoring && scoring.correct.includes(id)).length,
      );
      const mean = balances.reduce((sum, right) => sum + right - (most - right), 0);

      expect(compareRational(rational(mean, subsets.length), guess)).toBeLessThanOrEqual(0);
    },
  );
});
