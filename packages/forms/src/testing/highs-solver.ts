import highsModule from 'highs';
import type { Solver } from '../assembly/integer-program.ts';
import { writeLp } from '../assembly/write-lp.ts';

// The package's types describe its CommonJS build; this is its ES module, whose default export is the loader itself.
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];
const highs = await loadHighs();

/** The solver of the program, in this thread. */
export const highsSolver: Solver = {
  name: 'HiGHS',
  version: 'test',
  async solve(program) {
    const answer = highs.solve(writeLp(program), { random_seed: 0, threads: 1, mip_rel_gap: 0.05, output_flag: false });
    if (answer.Status !== 'Optimal') return { kind: 'infeasible' };
    return {
      kind: 'solved',
      values: program.variables.map((_, variable) => answer.Columns[`v${variable}`]?.Primal ?? 0),
    };
  },
};
