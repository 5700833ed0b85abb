import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { buildId } from '../sittings/forms/build-id.ts';
import { beat, beatMs } from './beat.ts';
import { settleDisruptions } from './settle-disruptions.ts';

/**
 * Says every five seconds that this process is there. When a run begins, somebody may have been interrupted before: what
 * the policy gives at once is then given at once, and not by the next round of the clock.
 */
export async function runBeats(context: Context): Promise<void> {
  const { databases, log, stopping } = context;
  const build = buildId(context);
  let run: string | null = null;
  while (!stopping.aborted) {
    try {
      const told = await beat(databases.staff, { run, build });
      run = told.run;
      if (told.isNewRun) await settleDisruptions(context);
    } catch (err) {
      // The database is away: the next beat that reaches it begins another run, and the time between is found by it.
      log.warn({ err }, 'A beat of the server failed');
    }
    await sleep(beatMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}
