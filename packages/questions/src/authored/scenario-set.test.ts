import { describe, expect, it } from 'vitest';
import { aSet, aSetQuestion } from '../testing/index.ts';
import { scenarioSetSchema } from './scenario-set.ts';

describe('scenarioSetSchema', () => {
  it('accepts a set with an exhibit of every kind as it is', () => {
    const set = aSet();

    const read = scenarioSetSchema.safeParse(set);

    expect(read.data).toEqual(set);
  });

  const set = aSet();
  const [first, ...others] = set.questions;
  it.each([
    ['an unknown key', { ...set, hint: 'x' }, ''],
    ['one exhibit', { ...set, exhibits: set.exhibits.slice(0, 1) }, 'exhibits'],
    ['two exhibits of one id', { ...set, exhibits: [...set.exhibits, set.exhibits[0]] }, 'exhibits'],
    [
      'an unknown kind of exhibit',
      { ...set, exhibits: [...set.exhibits, { id: 'e9', title: 'T', kind: 'film' }] },
      'exhibits.4.kind',
    ],
    [
      'a ragged table',
      { ...set, exhibits: [{ ...set.exhibits[0], rows: [['one cell']] }, set.exhibits[1]] },
      'exhibits.0.rows',
    ],
    [
      'a figure without kind',
      { ...set, exhibits: [set.exhibits[0], { id: 'e4', title: 'T', kind: 'figure', figure: {} }] },
      'exhibits.1.figure',
    ],
    ['three questions', { ...set, questions: others }, 'questions'],
    ['two questions of one id', { ...set, questions: [first, first, ...others] }, 'questions'],
    [
      'a question that names a missing exhibit',
      { ...set, questions: [aSetQuestion({ id: 'set-01-a', exhibits: ['e7'] }), ...others] },
      'questions.0.exhibits',
    ],
    ['a set that joins one field only', { ...set, joins: ['design'] }, 'joins'],
  ])('refuses %s and says where', (_, value, where) => {
    const read = scenarioSetSchema.safeParse(value);

    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toContain(where);
  });
});
