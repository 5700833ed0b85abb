import type { Constraint, IntegerProgram, Term } from './integer-program.ts';

/** Terms on one line; readers of the format have a longest line. */
const termsPerLine = 8;

/**
 * An integer programme in the CPLEX LP format: variables are `v0`, `v1` and so on, constraints `r0` and so on, so that
 * nothing of the bank stands in it. Rules with two bounds become two rows, or one where both bounds are equal.
 */
export function writeLp({ variables, constraints }: IntegerProgram): string {
  const costs = variables
    .map(({ cost }, variable) => ({ variable, factor: cost }))
    .filter(({ factor }) => factor !== 0);
  const binaries = variables.flatMap(({ kind }, variable) => (kind === 'binary' ? [`v${variable}`] : []));
  return [
    'Minimize',
    ` cost: ${sum(costs)}`,
    'Subject To',
    ...constraints.flatMap(rowsOf),
    'Bounds',
    ...variables.map((_, variable) => ` v${variable} >= 0`),
    'Binaries',
    ...lines(binaries),
    'End',
    '',
  ].join('\n');
}

function rowsOf({ terms, lower, upper }: Constraint, row: number): readonly string[] {
  // A rule that no variable can change still has to be kept: zero of any variable stands for its empty sum.
  const left = sum(terms.length === 0 ? [{ variable: 0, factor: 0 }] : terms);
  if (lower !== null && lower === upper) return [` r${row}: ${left} = ${lower}`];
  return [
    ...(lower === null ? [] : [` r${row}l: ${left} >= ${lower}`]),
    ...(upper === null ? [] : [` r${row}u: ${left} <= ${upper}`]),
  ];
}

function sum(terms: readonly Term[]): string {
  const written = terms.map(({ variable, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} v${variable}`);
  return lines(written.length === 0 ? ['0 v0'] : written)
    .join('\n')
    .trim();
}

function lines(words: readonly string[]): readonly string[] {
  const rows: string[] = [];
  for (let start = 0; start < words.length; start += termsPerLine) {
    rows.push(` ${words.slice(start, start + termsPerLine).join(' ')}`);
  }
  return rows;
}
