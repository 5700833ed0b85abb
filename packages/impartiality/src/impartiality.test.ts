import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addColleagues } from './add-colleagues.ts';
import { type Assignment, assignments } from './assignments.ts';
import { describeConflict, describeConflictOf } from './describe-conflict.ts';
import { type Conflict, findConflict } from './find-conflict.ts';
import { type Relation, type RelationKind, relationKinds, stillCounts } from './relation.ts';

// beyond.md, complaint 17 (a reviewer reviews himself) and idea 14 (impartiality firewall): the whole matrix, written out.
// Each line: task, then for taught, marked, authored-for, manages, employs, works-with, related, invigilated: '-' never in
// the way, '>' when the one who decides has it, '=' in either direction.
const matrix: readonly (readonly [Assignment, string])[] = [
  ['award', '>>>====-'],
  ['mark', '>--====-'],
  ['invigilate', '>--====-'],
  ['decide-accommodation', '>>>====-'],
  ['confirm-remedy', '>>>====>'],
  ['sign-rescoring', '>>>====-'],
  ['handle-complaint', '========'],
  ['review-appeal', '========'],
  ['investigate-misconduct', '========'],
  ['decide-misconduct', '========'],
];
const cells = matrix.flatMap(([assignment, signs]) =>
  relationKinds.map((kind, index) => [assignment, kind, signs[index] ?? '?'] as const),
);
const today = '2026-11-21';
const judge = (assignment: Assignment, relations: readonly Relation[]) =>
  findConflict({ assignment, actorId: 'actor', personIds: ['person'], relations, today });
const edge = (personId: string, kind: RelationKind, otherPersonId: string, untilOn: string | null = null) => ({
  personId,
  kind,
  otherPersonId,
  untilOn,
});

describe('every task against every relation', () => {
  test('the matrix has a line for every task and a cell for every relation', () => {
    expect(matrix.map(([assignment]) => assignment).sort()).toEqual([...assignments].sort());
    expect(cells.filter(([, , sign]) => !'->='.includes(sign))).toEqual([]);
  });

  test.each(cells)('%s where the one who decides %s the other: %s', (assignment, kind, sign) => {
    const found = judge(assignment, [edge('actor', kind, 'person')]);

    expect(found).toEqual(sign === '-' ? null : { kind, personId: 'person', from: 'actor' });
  });

  test.each(cells)('%s where the other %s the one who decides: %s', (assignment, kind, sign) => {
    const found = judge(assignment, [edge('person', kind, 'actor')]);

    expect(found).toEqual(sign === '=' ? { kind, personId: 'person', from: 'person' } : null);
  });

  test.each(assignments)('%s about oneself is refused, whatever is known', (assignment) => {
    const found = findConflict({ assignment, actorId: 'one', personIds: ['other', 'one'], relations: [], today });

    expect(found).toEqual({ kind: 'self', personId: 'one' });
  });
});

describe('any graph of relations', () => {
  const person = fc.constantFrom('actor', 'person', 'third', 'fourth', 'fifth');
  const graph: fc.Arbitrary<Relation[]> = fc.array(
    fc.record({
      personId: person,
      kind: fc.constantFrom(...relationKinds),
      otherPersonId: person,
      untilOn: fc.constantFrom(null, '2024-11-21', '2024-11-22', '2026-01-01', '2019-05-05'),
    }),
    { maxLength: 12 },
  );
  const signOf = (assignment: Assignment, kind: RelationKind) =>
    cells.find(([task, name]) => task === assignment && name === kind)?.[2];

  test('whoever is free has no forbidden edge that counts; whoever is refused has the edge that is named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assignments), graph, (assignment, relations) => {
        const forbidden = relations.filter(({ personId, otherPersonId, kind, untilOn }) => {
          const sign = signOf(assignment, kind);
          const isOutward = personId === 'actor' && otherPersonId === 'person';
          const isInward = personId === 'person' && otherPersonId === 'actor';
          const counts = untilOn === null || untilOn > '2024-11-21';
          return counts && ((isOutward && sign !== '-') || (isInward && sign === '='));
        });

        const found = judge(assignment, relations);

        expect(found === null).toBe(forbidden.length === 0);
        if (found === null || found.kind === 'self') return;
        expect(forbidden.map(({ kind }) => kind)).toContain(found.kind);
      }),
    );
  });

  test('one more relation never sets anybody free, and the order never matters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assignments), graph, graph, (assignment, some, more) => {
        if (judge(assignment, some) !== null) expect(judge(assignment, [...more, ...some])).not.toBeNull();
        expect(judge(assignment, some.toReversed()) === null).toBe(judge(assignment, some) === null);
      }),
    );
  });

  test('no two people under one head, or in one house, are given a task about each other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assignments), graph, (assignment, relations) => {
        const heads = relations.filter(
          ({ kind, untilOn }) => (kind === 'manages' || kind === 'employs') && untilOn === null,
        );
        const shared = heads.some(({ personId, otherPersonId }) =>
          heads.some(
            (other) => other.personId === personId && otherPersonId === 'actor' && other.otherPersonId === 'person',
          ),
        );

        const found = judge(assignment, addColleagues(relations));

        if (shared) expect(found).not.toBeNull();
      }),
    );
  });
});

test.each([
  [null, true],
  ['2026-11-21', true],
  ['2024-11-22', true],
  ['2024-11-21', false],
  ['2019-01-01', false],
])('a relation that ended on %s counts: %s', (untilOn, expected) => {
  expect(stillCounts({ untilOn }, today)).toBe(expected);
});

test('colleagues are no longer than the shorter of both jobs', () => {
  const found = addColleagues([edge('head', 'manages', 'b', '2025-01-01'), edge('head', 'employs', 'a')]).at(-1);

  expect(found).toEqual(edge('a', 'works-with', 'b', '2025-01-01'));
});

test('says each conflict in words of its own, to oneself and to others', () => {
  const all: Conflict[] = [
    { kind: 'self', personId: 'person' },
    ...relationKinds.flatMap((kind) =>
      (['actor', 'person'] as const).map((from) => ({ kind, personId: 'person', from })),
    ),
  ];

  expect(new Set(all.map((conflict) => describeConflict(conflict))).size).toBe(all.length);
  const names = { actor: 'Olga', person: 'the candidate' };
  expect(new Set(all.map((conflict) => describeConflictOf(conflict, names))).size).toBe(all.length);
  expect(describeConflictOf({ kind: 'taught', personId: 'p', from: 'actor' }, names)).toBe(
    'Olga taught the candidate.',
  );
});
