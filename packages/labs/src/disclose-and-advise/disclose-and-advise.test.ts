import { seededRandom } from '@cmdsp/primitives';
import { disclosureDates, findMeaningFaults } from '@cmdsp/workbench/advisory';
import { describe, expect, it } from 'vitest';
import { proveLab } from '../testing/prove-lab.ts';
import { readVariants } from '../testing/read-variants.ts';
import { discloseAndAdvise } from './disclose-and-advise.ts';
import { elementsOfAdvice } from './testing/advise-elements.ts';
import { adviseStrategies, randomAdvice } from './testing/advise-guesses.ts';
import { mutationsOfAdvice } from './testing/advise-mutations.ts';
import { repairsOfAdvice } from './testing/advise-repairs.ts';
import { referenceAdvice, secondAdvice } from './testing/advise-solutions.ts';
import { checkAdviseWitness } from './testing/check-advise-witness.ts';
import { readAdvice } from './testing/read-advice.ts';

const variants = readVariants('disclose-and-advise');

proveLab({
  lab: discloseAndAdvise,
  variants,
  reference: referenceAdvice,
  second: secondAdvice,
  elementsOf: elementsOfAdvice,
  mutationsOf: mutationsOfAdvice,
  equivalents: [
    {
      reason: 'a measure that serves the need as well, under another category that is true of it or in another wording',
      covers: ({ criterion, answer }, { task, key }) =>
        criterion === 'remediation' &&
        key.cells.every(({ cve, part }) => {
          const uses = key.remedies.filter((use) => use.cve === cve && use.parts.includes(part));
          const { measures, products } = readAdvice(answer);
          const id = products.find(({ skus }) => skus.includes(part))?.id;
          const given = measures.filter((one) => one.cve === cve && one.id === id);
          const served = given.map(({ category, details }) =>
            uses.find(
              (use) =>
                task.remedies.find((one) => one.id === use.remedy)?.text === details &&
                use.categories.some((one) => one === category),
            ),
          );
          return (
            served.every((use) => use !== undefined) &&
            uses.every(({ need }) => need === null || served.some((use) => use?.need === need))
          );
        }),
    },
  ],
  repairsOf: repairsOfAdvice,
  randomAnswer: randomAdvice,
  strategies: adviseStrategies,
  checkWitness: checkAdviseWitness,
  files: {
    marking: new URL('./disclose-and-advise.ts', import.meta.url),
    check: new URL('./testing/check-advise-witness.ts', import.meta.url),
  },
  otherKeys: (variant) => [
    {
      ...variant,
      key: {
        ...variant.key,
        trackingId: 'OTHER',
        cells: variant.key.cells.map((cell) => ({ ...cell, state: 'fixed' as const, reasons: [] })),
        refused: [],
        remedies: [],
      },
    },
  ],
  orderedLists: [{ path: 'papers', reason: 'they lie there in the order in which they came' }],
});

describe('the variants of disclose-and-advise', () => {
  it.each([0, 1, 2])('have solutions in which our own checks of meaning find nothing (%i)', (index) => {
    const dealt = discloseAndAdvise.deal(
      discloseAndAdvise.variantSchema.parse(variants[index]),
      seededRandom('meaning'),
    );

    expect(findMeaningFaults(referenceAdvice(dealt).document)).toEqual([]);
    expect(findMeaningFaults(secondAdvice(dealt).document)).toEqual([]);
  });

  it.each([0, 1, 2])('count 30 and 60 days from the day on which the report came in (%i)', (index) => {
    const { task, key } = discloseAndAdvise.variantSchema.parse(variants[index]);
    const learnedOn = /\d{4}-\d{2}-\d{2}/.exec(task.papers[0]?.text ?? '')?.[0] ?? '';

    const day = (event: string) => key.days.find((one) => one.event === event)?.from;
    expect(disclosureDates(learnedOn)).toEqual({ communicateBy: day('communicate'), fixBy: day('fix') });
  });

  it('name the days in another order for another learner', () => {
    const variant = discloseAndAdvise.variantSchema.parse(variants[0]);

    const orders = Array.from({ length: 20 }, (_, seed) =>
      discloseAndAdvise
        .deal(variant, seededRandom(`order ${seed}`))
        .task.events.map(({ id }) => id)
        .join(),
    );

    expect(new Set(orders).size).toBeGreaterThan(5);
  });

  it('move their whole calendar by the same weeks, the published revision included', () => {
    const variant = discloseAndAdvise.variantSchema.parse(variants[2]);
    const daysOf = (value: unknown) =>
      (JSON.stringify(value).match(/\d{4}-\d{2}-\d{2}/g) ?? []).map((day) => Date.parse(day) / 86_400_000);

    const dealt = discloseAndAdvise.deal(variant, seededRandom('weeks 3'));

    const moved = daysOf(dealt)
      .toSorted((a, b) => a - b)
      .map((day, index) => day - (daysOf(variant).toSorted((a, b) => a - b)[index] ?? 0));
    expect(new Set(moved).size).toBe(1);
    expect((moved[0] ?? 1) % 7).toBe(0);
  });
});
