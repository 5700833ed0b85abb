import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type IntegerProgram, type Solver, type SolverAnswer, writeLp } from '@cmdsp/forms';
import type { HighsAnswer, HighsOrder } from './highs-worker.ts';

/** A solver that holds a thread until it is closed. */
export type OpenSolver = Solver & { readonly close: () => Promise<void> };

/** The solver gave up for a reason that is not the programme's. */
export class SolverError extends Error {
  readonly code = 'solver-failed';
}

/** HiGHS in a thread of its own, so that nobody waits for it; programmes are solved one after another. */
export function openHighs(): OpenSolver {
  const worker = new Worker(new URL('./highs-worker.ts', import.meta.url));
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: 'HiGHS',
    version: versionOfHighs(),
    async solve(program) {
      const answer = last.then(async () => order(worker, program));
      last = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** The version of the package that wraps the solver: part of what makes a form again. */
export function versionOfHighs(): string {
  const text = readFileSync(new URL('../package.json', import.meta.resolve('highs')), 'utf8');
  const { version } = JSON.parse(text) as { version: string }; // as npm writes it
  return version;
}

async function order(worker: Worker, program: IntegerProgram): Promise<SolverAnswer> {
  const message: HighsOrder = { lp: writeLp(program), variables: program.variables.length };
  const answer = await new Promise<HighsAnswer>((resolve, reject) => {
    worker.once('message', (received: HighsAnswer) => {
      worker.off('error', reject);
      resolve(received);
    });
    worker.once('error', reject);
    worker.postMessage(message);
  });
  if ('failure' in answer) throw new SolverError(`The solver ended with: ${answer.failure}`);
  return answer.values === null ? { kind: 'infeasible' } : { kind: 'solved', values: answer.values };
}
