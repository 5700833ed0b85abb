import { countWords, plainText } from '@cmdsp/markdown';
import { type Levels, scoreLevels } from '@cmdsp/marking';
import { approximateRational, rational } from '@cmdsp/primitives';
import type { Entry } from '../material.ts';
import type { Path } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { AssignmentFile } from '../schemas/assignment.ts';

type Finding = { readonly path: Path; readonly message: string };
type Anchor = AssignmentFile['anchors']['strong'];

/** Percent that each marked answer must be worth, so that markers learn from one that passes well and one on the edge. */
const worth = { strong: { least: 80, most: 100 }, borderline: { least: 65, most: 75 } } as const;

/** An assignment can be marked: its weights make a whole, and its marked answers show what levels mean. */
export const assignmentMarks: Rule = {
  id: 'assignment-marks',
  severity: 'error',
  checks: 'The weights of an assignment make 100, and its marked answers keep the length, mark every criterion, and are worth what they stand for',
  fix: 'correct the weights, the answer or its marks',
  find: ({ assignments }) =>
    assignments.flatMap((entry) =>
      [...weights(entry), ...places(entry), ...anchors(entry)].map(({ path, message }) => ({ ...entry.at(path), message })),
    ),
};

function weights({ value: { criteria } }: Entry<AssignmentFile>): readonly Finding[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const ids = criteria.map(({ id }) => id);
  return [
    ...(sum === 100 ? [] : [{ path: ['criteria'], message: `the weights make ${sum}` }]),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [{ path: ['criteria', index, 'id'], message: `two criteria are called \`${id}\`` }] : [],
    ),
  ];
}

function places({ value: { module, topics, words }, at }: Entry<AssignmentFile>): readonly Finding[] {
  const strange = topics.findIndex((topic) => !topic.startsWith(`${module}.`));
  return [
    ...(at().file.includes(`/module-${module}/`) ? [] : [{ path: ['module'], message: `stands in the folder of another module` }]),
    ...(strange < 0 ? [] : [{ path: ['topics', strange], message: `topic ${topics[strange]} is of another module` }]),
    ...(words.least < words.most ? [] : [{ path: ['words'], message: 'the fewest words are not fewer than the most' }]),
  ];
}

function anchors(entry: Entry<AssignmentFile>): readonly Finding[] {
  return (['strong', 'borderline'] as const).flatMap((name) => {
    const anchor = entry.value.anchors[name];
    const path = ['anchors', name];
    return [...length(entry, name), ...marks(entry.value, anchor, name).map((message) => ({ path: [...path, 'marks'], message }))];
  });
}

function length({ value: { words }, trees }: Entry<AssignmentFile>, name: 'strong' | 'borderline'): readonly Finding[] {
  const tree = trees.get(`anchors.${name}.text`);
  const written = tree === undefined ? 0 : countWords(plainText(tree));
  if (written >= words.least && written <= words.most) return [];
  return [{ path: ['anchors', name, 'text'], message: `the ${name} answer has ${written} words, not ${words.least} to ${words.most}` }];
}

function marks({ criteria }: AssignmentFile, anchor: Anchor, name: 'strong' | 'borderline'): readonly string[] {
  const ids = criteria.map(({ id }) => id);
  const unmarked = ids.filter((id) => anchor.marks[id] === undefined);
  const strange = Object.keys(anchor.marks).filter((id) => !ids.includes(id));
  if (unmarked.length > 0) return [`the ${name} answer has no mark for ${unmarked.join(', ')}`];
  if (strange.length > 0) return [`the ${name} answer is marked for ${strange.join(', ')}, which is no criterion`];
  const levels: Levels = Object.fromEntries(Object.entries(anchor.marks).map(([id, { level }]) => [id, level]));
  const rubric = { criteria: criteria.map(({ id, weight }) => ({ id, weight, gate: null })), passMark: rational(7, 10) };
  const percent = 100 * approximateRational(scoreLevels(rubric, levels).share);
  const { least, most } = worth[name];
  return percent >= least && percent <= most ? [] : [`the ${name} answer is worth ${percent} %, not ${least} to ${most} %`];
}
