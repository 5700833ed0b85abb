import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { carryOutErasures } from './carry-out-erasures.ts';

const everyMs = 10 * 60_000;

/** Repeats, until the process is told to stop: whoever is due to be erased is erased. */
export async function runErasureChores(
  context: Pick<Context, 'databases' | 'config' | 'accounts' | 'log' | 'stopping'>,
): Promise<void> {
  const { log, stopping } = context;
  while (!stopping.aborted) {
    try {
      await carryOutErasures(context);
    } catch (err) {
      // The next round tries again; a request waits until it is done.
      log.warn({ err }, 'A round of erasures failed');
    }
    await sleep(everyMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
