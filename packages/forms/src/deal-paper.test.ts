import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deal, dealtQuestions } from './deal.ts';
import { dealPaper, RepeatedHandleError } from './deal-paper.ts';
import { freezeForm } from './freeze-form.ts';
import { aBank } from './testing/a-bank.ts';
import { someParts } from './testing/some-parts.ts';
import { handlesUnder, sha256 } from './testing/sha256.ts';

const { paper } = freezeForm({ parts: someParts(aBank(), 'form'), hash: sha256 });
const deal = (seed: string): Deal => dealPaper({ paper, seed, handleOf: handlesUnder(seed) });
const seeds = fc.string({ maxLength: 10 });

describe('dealPaper', () => {
  it('gives every question one position from 1 to n, and every option its place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const questions = dealtQuestions(deal(seed));

        expect(questions.map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
        expect(new Set(questions.map(({ id }) => id)).size).toBe(30);
        for (const { options } of questions) {
          expect(options.map(({ id }) => id).sort()).toEqual(['o1', 'o2', 'o3', 'o4']);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the questions of a set together', () => {
    for (const part of deal('any').parts) {
      const positions = part.kind === 'set' ? part.questions.map(({ position }) => position) : [];

      expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index));
    }
  });

  it('deals the same bytes for the same seed and others for another', () => {
    expect(JSON.stringify(deal('one'))).toBe(JSON.stringify(deal('one')));
    expect(orderOf(deal('one'))).not.toEqual(orderOf(deal('two')));
  });

  it('puts each option of a question first about equally often', () => {
    const firsts = Array.from({ length: 200 }, (_, index) => dealtQuestions(deal(`seed ${index}`)))
      .flat()
      .map(({ options }) => options[0]?.id);

    for (const id of ['o1', 'o2', 'o3', 'o4']) {
      // 6000 draws at 1/4: four standard deviations are 134.
      expect(Math.abs(firsts.filter((first) => first === id).length - 1500)).toBeLessThan(134);
    }
  });

  it('refuses handles that do not tell things apart', () => {
    expect(() => dealPaper({ paper, seed: 'x', handleOf: () => 'same' })).toThrow(RepeatedHandleError);
  });
});

function orderOf(dealt: Deal): string[] {
  return dealtQuestions(dealt).map(({ id, options }) => `${id}:${options.map((option) => option.id).join()}`);
}
