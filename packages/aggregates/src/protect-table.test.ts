import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectTable, type ProtectedTable } from './protect-table.ts';
import { attack } from './testing/attack.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 }));
const table = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
/** A few small counts among large ones: what is hidden is a net with holes. */
const net = fc.array(
  fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 2, arbitrary: fc.integer({ min: 7, max: 60 }) },
    ),
    {
      minLength: 4,
      maxLength: 4,
    },
  ),
  { minLength: 5, maxLength: 5 },
);
/** Small enough for somebody who tries everything. */
const smallTable = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
  maxLength: 2,
});

describe('a protected table', () => {
  test.each([
    ['shows what is large enough', [12, 8, 30], [12, 8, 30], 50],
    ['hides a small count and the next smallest, which would give it away', [2, 8, 30], [null, null, 30], 40],
    ['hides that nobody is in a band', [0, 8, 30], [null, null, 30], 38],
    ['hides that everybody is in one band', [0, 0, 12], [null, null, null], 12],
    ['hides two small counts alone where they are enough together', [3, 2, 9], [null, null, 9], 14],
    ['hides everything of few people', [1, 2, 1], [null, null, null], null],
    ['hides nobody at all', [0, 0], [null, null], null],
  ])('%s', (_title, counts, shown, total) => {
    const { cells, columnTotals, total: all } = protectTable([counts]);

    expect([cells, columnTotals, all]).toEqual([[shown], shown, total]);
  });

  test('hides a square where one small cell needs it', () => {
    const shown = protectTable([
      [2, 20, 30],
      [20, 25, 40],
      [30, 35, 50],
    ]);

    expect(shown).toEqual({
      cells: [
        [null, null, 30],
        [null, null, 40],
        [30, 35, 50],
      ],
      rowTotals: [52, 85, 115],
      columnTotals: [52, 80, 120],
      total: 252,
    });
  });

  test('shows no count below five and no wrong one', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const shown = protectTable(counts);
        const open = protectTable(counts, 0);

        for (const [place, value] of flat(shown).entries())
          if (value !== null) expect([value >= 5, value]).toEqual([true, flat(open)[place]]);
      }),
    );
  });

  test('adds up to no small group by subtracting what is shown from a total', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { cells, rowTotals } = protectTable(counts);

        for (const [row, total] of rowTotals.entries()) {
          const shown = (cells[row] ?? []).filter((value) => value !== null);
          const rest = (total ?? Number.NaN) - shown.reduce((sum, value) => sum + value, 0);
          const hidden = (cells[row] ?? []).length - shown.length;
          if (total !== null && hidden > 0) expect([rest >= 5, hidden >= 2]).toEqual([true, true]);
        }
      }),
    );
  });

  test('is solved by nobody: no combination of its equations determines a hidden number', () => {
    fc.assert(
      fc.property(fc.oneof(table, net), (counts) => {
        expect(solvable(protectTable(counts))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('gives no small group away to somebody who adds up rows and takes columns off', () => {
    fc.assert(
      fc.property(net, (counts) => {
        for (const [size, cells] of derivedGroups(protectTable(counts), counts))
          expect([size >= 5, cells >= 2]).toEqual([true, true]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['one cell joins two squares', 9, 8],
    ['two cells of few people join two squares', 2, 1],
  ])('hides more where %s', (_title, first, second) => {
    const joined = [
      [3, 4, 40, second === 1 ? 1 : 41],
      [4, 3, first === 9 ? 3 : first, 42],
      [43, 44, 4, 3],
      [45, 46, 3, 4],
    ];

    expect(solvable(protectTable(joined))).toEqual([]);
    for (const [size, cells] of derivedGroups(protectTable(joined), joined))
      expect([size >= 5, cells >= 2]).toEqual([true, true]);
  });

  test('leaves whoever tries everything at least six values for every hidden number', () => {
    fc.assert(
      fc.property(smallTable, (counts) => {
        const possible = attack(protectTable(counts), 14);

        for (const values of possible.values()) expect(values.size).toBeGreaterThanOrEqual(6);
      }),
      { numRuns: 40 },
    );
  });

  test('the attacks work: a table protected by its small cells alone is solved by both', () => {
    const naive: ProtectedTable = {
      cells: [
        [null, 20],
        [30, 40],
      ],
      rowTotals: [22, 70],
      columnTotals: [32, 60],
      total: 92,
    };

    expect(solvable(naive)).toEqual([0]);
    expect([...(attack(naive, 60).get(0) ?? [])]).toEqual([2]);
  });
});

/** The numbers of a table in one list: cells row by row with the total of the row, then the totals of columns. */
function flat({ cells, rowTotals, columnTotals, total }: ProtectedTable): readonly (number | null)[] {
  return [...cells.flatMap((row, index) => [...row, rowTotals[index] ?? null]), ...columnTotals, total];
}

/**
 * The groups that follow from shown totals: hidden cells of some rows, less hidden cells of some columns, where what is
 * left is a sum of cells. Returns how many people and how many cells are in each.
 */
function derivedGroups(
  { cells, rowTotals, columnTotals }: ProtectedTable,
  counts: readonly (readonly number[])[],
): readonly (readonly [number, number])[] {
  const subsets = (total: readonly (number | null)[]) =>
    Array.from({ length: 2 ** total.length }, (_, mask) =>
      total.flatMap((_value, place) => ((mask >> place) & 1 ? [place] : [])),
    ).filter((places) => places.every((place) => total[place] !== null));
  const isHidden = (row: number, column: number) => cells[row]?.[column] === null;
  return subsets(rowTotals).flatMap((rows) =>
    subsets(columnTotals).flatMap((columns) => {
      const places = cells.flatMap((line, row) => line.map((_value, column) => [row, column] as const));
      const taken = places.filter(([row, column]) => !rows.includes(row) && columns.includes(column));
      if (taken.some(([row, column]) => isHidden(row, column))) return [];
      const left = places.filter(
        ([row, column]) => rows.includes(row) && !columns.includes(column) && isHidden(row, column),
      );
      const size = left.reduce((sum, [row, column]) => sum + (counts[row]?.[column] ?? 0), 0);
      return left.length === 0 ? [] : [[size, left.length] as const];
    }),
  );
}

/** The hidden places that the equations alone determine, by Gaussian elimination over the unknowns. */
function solvable(table: ProtectedTable): readonly number[] {
  const width = table.columnTotals.length + 1;
  const height = table.rowTotals.length + 1;
  const numbers = flat(table);
  const hidden = numbers.flatMap((value, place) => (value === null ? [place] : []));
  const line = (places: readonly number[]) =>
    hidden.map((place) => (places.includes(place) ? (place === places.at(-1) ? -1 : 1) : 0));
  const equations = [
    ...Array.from({ length: height }, (_, row) => line(Array.from({ length: width }, (_c, c) => row * width + c))),
    ...Array.from({ length: width }, (_, column) =>
      line(Array.from({ length: height }, (_r, r) => r * width + column)),
    ),
  ];
  const reduced = reduce(equations);
  return reduced.flatMap((row) => {
    const unknowns = row.flatMap((factor, index) => (Math.abs(factor) > 1e-9 ? [hidden[index] ?? -1] : []));
    return unknowns.length === 1 ? unknowns : [];
  });
}

function reduce(equations: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let rows = equations.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (equations[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9);
    const chosen = rows[pivot];
    if (chosen === undefined) continue;
    const unit = chosen.map((factor) => factor / (chosen[column] ?? 1));
    rows = [...rows.slice(0, pivot), ...rows.slice(pivot + 1)];
    const cleared = rows.map((row) => row.map((factor, index) => factor - (row[column] ?? 0) * (unit[index] ?? 0)));
    rows = [...cleared.slice(0, done), unit, ...cleared.slice(done)];
    done += 1;
  }
  return rows;
}
