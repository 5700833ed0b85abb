import type { ProtectedTable } from '../protect-table.ts';

/** An unknown of the attacker's equations: its place in a table that is bordered by its totals. */
type Equation = {
  readonly unknowns: readonly { readonly place: number; readonly sign: 1 | -1 }[];
  readonly rest: number;
};

/**
 * Everything that somebody can work out who sees a protected table, knows that counts are whole and not below zero, and
 * tries every combination up to `most`. Written apart from the code under test: it knows no network and no rule.
 * Returns for each hidden place, totals included, the values that it could have.
 */
export function attack(table: ProtectedTable, most: number): ReadonlyMap<number, ReadonlySet<number>> {
  const bordered = [
    ...table.cells.map((row, index) => [...row, table.rowTotals[index] ?? null]),
    [...table.columnTotals, table.total],
  ];
  const width = bordered[0]?.length ?? 0;
  const equations = equationsOf(bordered);
  const hidden = bordered.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [at * width + column] : [])),
  );
  const possible = new Map(hidden.map((place) => [place, new Set<number>()] as const));
  const guess = new Map<number, number>();
  const search = (depth: number): void => {
    if (!equations.every((equation) => mayHold(equation, guess, most))) return;
    const place = hidden[depth];
    if (place === undefined) {
      for (const [known, value] of guess) possible.get(known)?.add(value);
      return;
    }
    for (let value = 0; value <= most; value += 1) {
      guess.set(place, value);
      search(depth + 1);
    }
    guess.delete(place);
  };
  search(0);
  return possible;
}

/** Rows, columns and both sums of totals: parts minus total is zero. */
function equationsOf(bordered: readonly (readonly (number | null)[])[]): readonly Equation[] {
  const width = bordered[0]?.length ?? 0;
  const lines = [
    ...bordered.map((_, row) => Array.from({ length: width }, (_place, column) => [row, column] as const)),
    ...Array.from({ length: width }, (_, column) => bordered.map((_row, row) => [row, column] as const)),
  ];
  return lines.map((line) => {
    const unknowns: { place: number; sign: 1 | -1 }[] = [];
    let rest = 0;
    for (const [index, [row, column]] of line.entries()) {
      const sign = index === line.length - 1 ? -1 : 1;
      const value = bordered[row]?.[column] ?? null;
      if (value === null) unknowns.push({ place: row * width + column, sign });
      else rest += sign * value;
    }
    return { unknowns, rest };
  });
}

/** Whether an equation can still come out at zero, whatever its open unknowns turn out to be. */
function mayHold({ unknowns, rest }: Equation, guess: ReadonlyMap<number, number>, most: number): boolean {
  let [least, greatest] = [rest, rest];
  for (const { place, sign } of unknowns) {
    const value = guess.get(place);
    least += value === undefined ? (sign === 1 ? 0 : -most) : sign * value;
    greatest += value === undefined ? (sign === 1 ? most : 0) : sign * value;
  }
  return least <= 0 && greatest >= 0;
}
