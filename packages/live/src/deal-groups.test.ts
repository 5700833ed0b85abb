import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countGroups, dealGroups, type Grouped, type GroupPerson } from './deal-groups.ts';

const roles = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'];
const somePeople = fc
  .array(fc.constantFrom(...roles), { minLength: 1, maxLength: 120 })
  .map((chosen) => chosen.map((role, place): GroupPerson => ({ id: `p${String(place).padStart(3, '0')}`, role })));
const someGroups = fc.integer({ min: 1, max: 30 });

const sizes = (dealt: readonly Grouped[], groups: number) =>
  Array.from({ length: groups }, (_, place) => dealt.filter(({ group }) => group === place + 1).length);
const rolesIn = (dealt: readonly Grouped[], groups: number) =>
  Array.from(
    { length: groups },
    (_, place) => new Set(dealt.filter(({ group }) => group === place + 1).map(({ role }) => role)).size,
  );
const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

describe('groups', () => {
  test('take everybody once, and differ by one person at most', () => {
    fc.assert(
      fc.property(somePeople, someGroups, fc.string(), (people, groups, seed) => {
        const dealt = dealGroups(people, { groups, seed });

        expect(dealt.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id));
        expect(spread(sizes(dealt, groups))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('hold as many different roles as any division can, evenly', () => {
    fc.assert(
      fc.property(somePeople, someGroups, fc.string(), (people, groups, seed) => {
        const found = rolesIn(dealGroups(people, { groups, seed }), groups);

        const most = roles
          .map((role) => people.filter((person) => person.role === role).length)
          .reduce((sum, count) => sum + Math.min(count, groups), 0);
        expect(found.reduce((sum, count) => sum + count, 0)).toBe(most);
        expect(spread(found)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('are the same for the same seed, whatever the order of the people', () => {
    fc.assert(
      fc.property(somePeople, someGroups, fc.string(), (people, groups, seed) => {
        const one = dealGroups(people, { groups, seed });

        const other = dealGroups(people.toReversed(), { groups, seed });

        expect(other).toEqual(one);
      }),
    );
  });

  test('differ with the seed', () => {
    const people = roles.flatMap((role) => [1, 2, 3, 4].map((number) => ({ id: `${role}-${number}`, role })));
    const deals = ['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(dealGroups(people, { groups: 4, seed })));

    expect(new Set(deals).size).toBe(4);
  });

  test('of 24 people of six roles in four groups hold each role once', () => {
    const people = roles.flatMap((role) => [1, 2, 3, 4].map((number) => ({ id: `${role}-${number}`, role })));

    const dealt = dealGroups(people, { groups: 4, seed: 'any' });

    expect(sizes(dealt, 4)).toEqual([6, 6, 6, 6]);
    expect(rolesIn(dealt, 4)).toEqual([6, 6, 6, 6]);
  });

  test('are refused as none', () => {
    expect(() => dealGroups([], { groups: 0, seed: '' })).toThrow(RangeError);
  });
});

test.each([
  [1, 4, 1],
  [5, 4, 1],
  [6, 4, 2],
  [12, 4, 3],
  [3, 2, 2],
  [2, 1, 2],
  [300, 6, 50],
])('%i people in groups of about %i make %i', (people, size, groups) => {
  expect(countGroups(people, size)).toBe(groups);
});
