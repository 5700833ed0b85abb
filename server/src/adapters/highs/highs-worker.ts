import { parentPort } from 'node:worker_threads';
import highsModule from 'highs';
import { highsOptions } from './highs-options.ts';

/** What is asked of the worker: a programme in LP format, and how many variables it has. */
export type HighsOrder = { readonly lp: string; readonly variables: number };

/** What it answers: one value a variable, or null when no choice keeps every constraint. */
export type HighsAnswer = { readonly values: readonly number[] | null } | { readonly failure: string };

// The package's types describe its CommonJS build; this is its ES module, whose default export is the loader itself.
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];
const highs = await loadHighs();

parentPort?.on('message', ({ lp, variables }: HighsOrder) => {
  parentPort?.postMessage(solve(lp, variables));
});

function solve(lp: string, variables: number): HighsAnswer {
  const answer = highs.solve(lp, highsOptions);
  if (answer.Status === 'Infeasible') return { values: null };
  if (answer.Status !== 'Optimal') return { failure: answer.Status };
  return { values: Array.from({ length: variables }, (_, variable) => answer.Columns[`v${variable}`]?.Primal ?? 0) };
}
