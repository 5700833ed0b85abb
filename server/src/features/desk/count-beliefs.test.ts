import { expect, test } from 'vitest';
import { countBeliefs, type Holder } from './count-beliefs.ts';

const group = (audienceGroup: string, all: number, holding: number): Holder[] =>
  Array.from({ length: all }, (_, index) => ({ audienceGroup, slugs: index < holding ? ['belief'] : [] }));

test.each([
  ['a belief of four people', [group('product', 9, 4)], null, []],
  ['a belief of five people', [group('product', 9, 5)], 5, [['product', 5]]],
  ['a belief of the whole cohort', [group('product', 9, 9)], null, []],
  [
    'two large groups',
    [group('product', 9, 6), group('regulatory', 9, 7)],
    13,
    [
      ['product', 6],
      ['regulatory', 7],
    ],
  ],
  ['a small group beside a large one', [group('product', 9, 7), group('regulatory', 9, 2)], 9, []],
  [
    'a small group that two large ones hide',
    [group('product', 20, 6), group('regulatory', 20, 9), group('hospital-it', 6, 2)],
    17,
    [['regulatory', 9]],
  ],
  [
    'two single people beside a group',
    [group('product', 1, 1), group('other', 1, 0), group('regulatory', 9, 6)],
    7,
    [],
  ],
  ['a group of which everybody holds it', [group('product', 6, 6), group('regulatory', 9, 5)], 11, []],
] as const)('%s', (_title, groups, people, shown) => {
  const [found] = countBeliefs(groups.flat());

  expect(found?.people ?? null).toBe(people);
  expect(found?.groups.map((one) => [one.group, one.people]) ?? []).toEqual(shown);
});
