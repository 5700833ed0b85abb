import { rational } from '@cmdsp/primitives';
import type { QuestionResponse } from '@cmdsp/questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSheetOf, readAnswerSheet, sheetNames } from './answer-sheet.ts';
import { dealtQuestions, type DealtQuestion } from './deal.ts';
import { dealPaper } from './deal-paper.ts';
import { freezeForm } from './freeze-form.ts';
import { rightResponses } from './right-responses.ts';
import { scoreForm } from './score-form.ts';
import { aBank } from './testing/a-bank.ts';
import { handlesUnder, sha256 } from './testing/sha256.ts';
import { someParts } from './testing/some-parts.ts';

const { paper, key } = freezeForm({ parts: someParts(aBank(), 'form'), hash: sha256 });
const names = sheetNames(paper);
const rules = { key, passMark: rational(7, 10), minimumForBand: 8 };

describe('answer sheets', () => {
  it('score as the deal and the answers did that they were written from, to the last field', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.infiniteStream(fc.nat({ max: 99 })), (seed, dice) => {
        const deal = dealPaper({ paper, seed, handleOf: handlesUnder(seed) });
        const right = rightResponses(key, deal);
        const responses = new Map(
          dealtQuestions(deal).map((question) => [question.position, someAnswer(question, right, nextOf(dice))]),
        );

        const sheet = JSON.parse(JSON.stringify(answerSheetOf({ deal, responses })));

        expect(scoreForm({ ...rules, ...readAnswerSheet(sheet, names) })).toEqual(
          scoreForm({ ...rules, deal, responses }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('hold nothing by which the sitting was dealt', () => {
    const deal = dealPaper({ paper, seed: 'any', handleOf: handlesUnder('any') });
    const responses = rightResponses(key, deal);

    const text = JSON.stringify(answerSheetOf({ deal, responses }));

    for (const { handle, options } of dealtQuestions(deal))
      for (const one of [handle, ...options.map((option) => option.handle)]) expect(text).not.toContain(one);
  });
});

/** Right, wrong, withdrawn, of a strange handle, or of an id that was never a handle. */
function someAnswer(
  { position, options }: DealtQuestion,
  right: ReadonlyMap<number, QuestionResponse>,
  dice: number,
): QuestionResponse | null {
  const own = right.get(position) ?? null;
  if (dice < 40 || own === null) return own;
  if (dice < 55) return null;
  const [first, second] = options;
  if (first === undefined || second === undefined) return null;
  if (own.kind === 'single') {
    const option = dice < 75 ? first.handle : dice < 85 ? second.handle : dice < 95 ? first.id : 'strange';
    return { kind: 'single', option };
  }
  if (own.kind === 'choose') return { kind: 'choose', options: dice < 80 ? [first.handle] : [first.handle, second.id] };
  return own;
}

function nextOf(stream: Iterator<number>): number {
  const { value } = stream.next();
  return typeof value === 'number' ? value : 0;
}
