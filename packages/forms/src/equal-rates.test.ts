import { seededRandom } from '@cmdsp/primitives';
import { expect, it } from 'vitest';
import { assembleForm } from './assemble-form.ts';
import type { OtherForm } from './assembly/add-distances.ts';
import { aFullBlueprint } from './testing/a-blueprint.ts';
import { aFullBank } from './testing/a-full-bank.ts';
import { highsSolver } from './testing/highs-solver.ts';

const candidates = 4000;

it('is passed at equal rates by simulated candidates at the cut, whichever form they are given', async () => {
  const others: OtherForm[] = [];
  const rates: number[] = [];
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const input = {
      ...aFullBank('rates'),
      blueprint: aFullBlueprint(),
      seed,
      others,
      seen: new Set<string>(),
      panel: new Map(),
    };
    const form = await assembleForm(input, highsSolver);
    if (!form.ok) throw new Error(form.problem.message);
    const questions = form.value.parts.flatMap((part) => (part.kind === 'set' ? part.set.questions : [part.question]));
    const scored = questions.filter(({ pretest }) => pretest !== true).map(({ difficulty }) => difficulty);
    others.push({ name: seed, ids: questions.map(({ id }) => id) });
    rates.push(passRate(scored, seed));
  }

  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  // Four standard errors of one rate, and what 0.05 points of difficulty within the allowance move it by.
  const allowed = 4 * Math.sqrt((mean * (1 - mean)) / candidates) + 0.02;
  expect(rates).toHaveLength(6);
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.65);
  for (const rate of rates) expect(Math.abs(rate - mean)).toBeLessThan(allowed);
});

it('would not be, if the difficulty were left to chance', () => {
  const hard = passRate(
    Array.from({ length: 90 }, () => 0.66),
    'x',
  );
  const easy = passRate(
    Array.from({ length: 90 }, () => 0.74),
    'x',
  );

  expect(easy - hard).toBeGreaterThan(0.3);
});

/** The share of candidates just at the cut who reach 70 %: each answers right with the probability of the question. */
function passRate(difficulties: readonly number[], seed: string): number {
  const random = seededRandom(`candidates/${seed}`);
  let passed = 0;
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const points = difficulties.filter((difficulty) => random.below(1_000_000) < difficulty * 1_000_000).length;
    if (points * 10 >= difficulties.length * 7) passed += 1;
  }
  return passed / candidates;
}
