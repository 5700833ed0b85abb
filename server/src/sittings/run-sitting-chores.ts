import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Databases } from '../db/database.ts';
import { checkpointDirectory } from '../ledger/checkpoints/checkpoint-file.ts';
import { writeCheckpoint } from '../ledger/checkpoints/write-checkpoint.ts';
import type { Secrets } from '../secrets.ts';
import { openSigner } from '../ledger/signer.ts';
import { sweepSittings } from './sweep-sittings.ts';

/** Repeats what tidies and proves: expired sittings are finished, and every minute the ledger's heads are signed outside the database. */
export async function runSittingChores(options: {
  readonly databases: Pick<Databases, 'staff'>;
  readonly config: Pick<Config, 'dataDirectory'>;
  readonly secrets: Pick<Secrets, 'checkpointKey'>;
  readonly log: Logger;
  readonly stopping: AbortSignal;
}): Promise<void> {
  const { databases, log, stopping } = options;
  const directory = checkpointDirectory(options.config.dataDirectory);
  const { sign } = openSigner(options.secrets.checkpointKey);
  while (!stopping.aborted) {
    try {
      await sweepSittings(databases.staff);
      await writeCheckpoint({ db: databases.staff, directory, sign });
    } catch (err) {
      // The database may be away for a moment; nothing depends on one round.
      log.warn({ err }, 'A round of sitting chores failed');
    }
    await sleep(60_000, undefined, { signal: stopping }).catch(() => undefined);
  }
}
