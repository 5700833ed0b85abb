import { expect, it } from 'vitest';
import { proveLab } from '../testing/prove-lab.ts';
import { readVariants } from '../testing/read-variants.ts';
import { checkWitness } from './testing/check-witness.ts';
import { randomAnswer, strategies } from './testing/idle-answers.ts';
import { elementsOf, mutationsOf } from './testing/mutations-of.ts';
import { repairsOf } from './testing/repairs-of.ts';
import { reference, second } from './testing/solve.ts';
import { threatModelAPump as lab } from './threat-model-a-pump.ts';

const variants = readVariants(lab.id);

proveLab({
  lab,
  variants,
  reference,
  second,
  elementsOf,
  mutationsOf,
  equivalents: [
    {
      covers: ({ name, element }, { key }) =>
        name.endsWith('other number of patients') &&
        key.threats.some(
          ({ threat, isMultiPatient }) => isMultiPatient === null && element?.includes(`"${threat}"`) === true,
        ),
      reason: 'Whether it reaches many patients is arguable, and counts neither way',
    },
  ],
  repairsOf,
  randomAnswer,
  strategies,
  checkWitness,
  files: {
    marking: new URL('threat-model-a-pump.ts', import.meta.url),
    check: new URL('testing/check-witness.ts', import.meta.url),
  },
  otherKeys: ({ task, key }) => [
    {
      task,
      key: {
        ...key,
        threats: key.threats.toReversed(),
        flows: key.flows.toReversed(),
        assumptions: key.assumptions.slice(1),
      },
    },
  ],
  orderedLists: [],
});

it.each(variants.map((variant, index) => ['abc'[index] ?? '', lab.variantSchema.parse(variant)] as const))(
  'variant %s offers the whole library, and asks of each element something',
  (_, { task }) => {
    expect(task.threats).toHaveLength(60);
    expect(task.elements).toHaveLength(12);
    expect(task.elements.filter(({ id }) => !task.statements.some(({ about }) => about === id))).toEqual([]);
  },
);
