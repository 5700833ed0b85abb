import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeConflict, mayAward, type Relation, type RelationKind } from './may-award.ts';

const kinds: readonly RelationKind[] = ['taught', 'marked', 'authored-for', 'manages', 'employs'];
const decision = { officerId: 'officer', candidateId: 'candidate' };

test('refuses an officer who is the candidate', () => {
  expect(mayAward({ officerId: 'one', candidateId: 'one' }, [])).toEqual({
    ok: false,
    problem: { kind: 'is-candidate' },
  });
});

test.each(kinds)('refuses an officer who %s the candidate and names the relation', (kind) => {
  expect(mayAward(decision, [{ personId: 'officer', kind, otherPersonId: 'candidate' }])).toEqual({
    ok: false,
    problem: { kind, from: 'officer' },
  });
});

test.each([
  ['taught', true],
  ['marked', true],
  ['authored-for', true],
  ['manages', false],
  ['employs', false],
] as const)('the candidate %s the officer: may decide = %s', (kind, expected) => {
  expect(mayAward(decision, [{ personId: 'candidate', kind, otherPersonId: 'officer' }]).ok).toBe(expected);
});

test('relations between others never matter, and order never does', () => {
  const person = fc.constantFrom('officer', 'candidate', 'third', 'fourth');
  const relation: fc.Arbitrary<Relation> = fc.record({
    personId: person,
    kind: fc.constantFrom(...kinds),
    otherPersonId: person,
  });

  fc.assert(
    fc.property(fc.array(relation), (relations) => {
      const isBetween = ({ personId, otherPersonId }: Relation) =>
        new Set([personId, otherPersonId, 'officer', 'candidate']).size === 2 && personId !== otherPersonId;

      expect(mayAward(decision, relations).ok).toBe(mayAward(decision, relations.filter(isBetween)).ok);
      expect(mayAward(decision, relations.toReversed()).ok).toBe(mayAward(decision, relations).ok);
    }),
  );
});

test('says each conflict in words', () => {
  const all = [
    { kind: 'is-candidate' } as const,
    ...kinds.map((kind) => ({ kind, from: 'officer' }) as const),
    { kind: 'manages', from: 'candidate' } as const,
  ];

  expect(new Set(all.map(describeConflict)).size).toBe(all.length);
});
