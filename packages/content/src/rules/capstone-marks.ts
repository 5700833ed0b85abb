import { type Levels, scoreLevels } from '@cmdsp/marking';
import { approximateRational, rational } from '@cmdsp/primitives';
import type { Entry, Material } from '../material.ts';
import type { Finding, Rule } from '../rule.ts';
import type { CapstoneRubricFile } from '../schemas/capstone.ts';

/** Percent that each marked piece of work must be worth, as for assignments. */
const worth = { strong: { least: 80, most: 100 }, borderline: { least: 65, most: 75 } } as const;

/** Capstones can be marked: the weights make a whole, and the marked work shows what levels mean. */
export const capstoneMarks: Rule = {
  id: 'capstone-marks',
  severity: 'error',
  checks: 'The weights of the capstone make 100, and its marked work marks every criterion and is worth what it stands for',
  fix: 'correct the weights, or the marks',
  find: ({ capstoneRubric, capstones }) => {
    if (capstoneRubric === null) return [];
    return [...weights(capstoneRubric), ...capstones.flatMap(({ anchors }) => marks(capstoneRubric.value, anchors))];
  },
};

function weights({ value: { criteria, neverZero }, at }: Entry<CapstoneRubricFile>): readonly Finding[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const ids = criteria.map(({ id }) => id);
  return [
    ...(sum === 100 ? [] : [{ ...at(['criteria']), message: `the weights make ${sum}` }]),
    ...ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ ...at(['criteria', index, 'id']), message: `two criteria are called \`${id}\`` }] : [])),
    ...neverZero.filter((id) => !ids.includes(id)).map((id) => ({ ...at(['neverZero']), message: `\`${id}\` is no criterion` })),
  ];
}

function marks(rubric: CapstoneRubricFile, anchors: Material['capstones'][number]['anchors']): readonly Finding[] {
  if (anchors === null) return [];
  const ids = rubric.criteria.map(({ id }) => id);
  return (['strong', 'borderline'] as const).flatMap((name) => {
    const place = anchors.at([name, 'marks']);
    const given = anchors.value[name].marks;
    const unmarked = ids.filter((id) => given[id] === undefined);
    const strange = Object.keys(given).filter((id) => !ids.includes(id));
    if (unmarked.length > 0) return [{ ...place, message: `the ${name} work has no mark for ${unmarked.join(', ')}` }];
    if (strange.length > 0) return [{ ...place, message: `the ${name} work is marked for ${strange.join(', ')}, which is no criterion` }];
    const levels: Levels = Object.fromEntries(Object.entries(given).map(([id, { level }]) => [id, level]));
    const criteria = rubric.criteria.map(({ id, weight }) => ({ id, weight, gate: null }));
    const percent = 100 * approximateRational(scoreLevels({ criteria, passMark: rational(7, 10) }, levels).share);
    const { least, most } = worth[name];
    return percent >= least && percent <= most ? [] : [{ ...place, message: `the ${name} work is worth ${percent} %, not ${least} to ${most} %` }];
  });
}
