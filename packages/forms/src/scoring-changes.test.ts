import { formatRational, rational } from '@cmdsp/primitives';
import type { AnswerKey, QuestionKey, QuestionResponse } from '@cmdsp/questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal } from './deal.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import { scoreForm } from './score-form.ts';
import type { ScoringChange } from './scoring-change.ts';

// beyond.md, idea 3 and trap 4: the key is versioned apart from answers, and scoring is a function of both.

const count = 10;
const ids = Array.from({ length: count }, (_, index) => `q${index}`);
const options = ['o1', 'o2', 'o3', 'o4'];
const keys = ids.map((id): QuestionKey => ({
  id,
  kind: 'single',
  correct: ['o1'],
  points: '1/1',
  domain: 1,
  topic: '1.1',
  objective: 1,
  pretest: id === 'q9',
}));
const deal: Deal = {
  format: 'cmdsp-deal/1',
  parts: ids.map((id, index) => ({
    kind: 'single',
    question: {
      position: index + 1,
      id,
      handle: id,
      options: options.map((option) => ({ id: option, handle: `${id}/${option}` })),
    },
  })),
};

function score(chosen: readonly (string | null)[], changes: readonly ScoringChange[] = []) {
  const responses = new Map<number, QuestionResponse | null>(
    chosen.map((option, index) => [
      index + 1,
      option === null ? null : { kind: 'single', option: `q${index}/${option}` },
    ]),
  );
  return scoreForm({
    key: { format: 'cmdsp-key/1', questions: keys },
    deal,
    responses,
    passMark: rational(7, 10),
    minimumForBand: 8,
    changes,
  });
}

/** Everything that is stored of a score, as bytes. */
const bytes = (result: ReturnType<typeof score>) =>
  JSON.stringify(result, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
const single = (...correct: string[]): AnswerKey => ({ kind: 'single', correct });
const sheet = fc.array(fc.constantFrom(null, ...options), { minLength: count, maxLength: count });
const change = (questionId: string) =>
  fc.oneof(
    fc
      .uniqueArray(fc.constantFrom(...options), { minLength: 1, maxLength: 3 })
      .map((right): ScoringChange => ({ kind: 'keys', questionId, keys: right.map((option) => single(option)) })),
    fc.constantFrom('credit-all', 'leave-out').map((policy): ScoringChange => ({ kind: 'drop', questionId, policy })),
  );
const changes = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: 4 })
  .chain((some) => fc.tuple(...some.map(change)));

describe('changes of keys', () => {
  it('applied and taken back leave every byte of the score as it was', () => {
    fc.assert(
      fc.property(sheet, changes, (chosen, some) => {
        const before = bytes(score(chosen));
        score(chosen, some);

        expect(
          bytes(
            score(
              chosen,
              some.filter(() => false),
            ),
          ),
        ).toBe(before);
        for (const one of some) {
          const others = some.filter((other) => other !== one);
          const without = bytes(score(chosen, others));
          score(chosen, [...others, one]);
          expect(bytes(score(chosen, others))).toBe(without);
        }
      }),
    );
  });

  it('give the same score in whatever order they are applied', () => {
    fc.assert(
      fc.property(sheet, changes, (chosen, some) => {
        expect(bytes(score(chosen, [...some].reverse()))).toBe(bytes(score(chosen, some)));
      }),
    );
  });

  it('touch no other question than their own', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom(...ids).chain(change), (chosen, one) => {
        const [before, after] = [score(chosen), score(chosen, [one])];

        expect(after.questions.filter(({ id }) => id !== one.questionId)).toEqual(
          before.questions.filter(({ id }) => id !== one.questionId),
        );
      }),
    );
  });

  it('that name the key of the form change nothing', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom(...ids), (chosen, questionId) => {
        expect(bytes(score(chosen, [{ kind: 'keys', questionId, keys: [single('o1')] }]))).toBe(bytes(score(chosen)));
      }),
    );
  });

  it.each([
    { title: 'another key takes the point from the old answer', chosen: 'o1', change: [single('o2')], points: '0/1' },
    { title: 'another key gives the point to the new answer', chosen: 'o2', change: [single('o2')], points: '1/1' },
    {
      title: 'several keys give the point to each of them',
      chosen: 'o2',
      change: [single('o1'), single('o2')],
      points: '1/1',
    },
    {
      title: 'several keys leave the old answer its point',
      chosen: 'o1',
      change: [single('o1'), single('o2')],
      points: '1/1',
    },
  ])('$title', ({ chosen, change: list, points }) => {
    const sheetOf = ids.map((_, index) => (index === 0 ? chosen : null));

    expect(formatRational(score(sheetOf, [{ kind: 'keys', questionId: 'q0', keys: list }]).points)).toBe(points);
  });

  it('credit a dropped question to everybody, to those too who left it out', () => {
    const drop: ScoringChange = { kind: 'drop', questionId: 'q0', policy: 'credit-all' };

    const after = score(
      ids.map(() => null),
      [drop],
    );

    expect([formatRational(after.points), formatRational(after.maximum)]).toEqual(['1/1', '9/1']);
  });

  it('leave a dropped question out of points and maximum where the policy says so', () => {
    const drop: ScoringChange = { kind: 'drop', questionId: 'q0', policy: 'leave-out' };

    const after = score(
      ids.map(() => 'o1'),
      [drop],
    );

    expect([formatRational(after.points), formatRational(after.maximum)]).toEqual(['8/1', '8/1']);
  });

  it('of a question that is tried out change nobody’s points', () => {
    fc.assert(
      fc.property(sheet, change('q9'), (chosen, one) => {
        expect(formatRational(score(chosen, [one]).points)).toBe(formatRational(score(chosen).points));
      }),
    );
  });

  it.each([
    [[{ kind: 'drop', questionId: 'elsewhere', policy: 'credit-all' }]],
    [
      [
        { kind: 'drop', questionId: 'q0', policy: 'credit-all' },
        { kind: 'keys', questionId: 'q0', keys: [single('o2')] },
      ],
    ],
    [[{ kind: 'keys', questionId: 'q0', keys: [] }]],
    [[{ kind: 'keys', questionId: 'q0', keys: [single('o9')] }]],
    [[{ kind: 'keys', questionId: 'q0', keys: [{ kind: 'choose', correct: ['o1', 'o2'] }] }]],
  ] as const)('are refused when they are of no question, of one twice, or name no key of it: %j', (some) => {
    expect(() =>
      score(
        ids.map(() => null),
        some,
      ),
    ).toThrow(FormMismatchError);
  });
});
