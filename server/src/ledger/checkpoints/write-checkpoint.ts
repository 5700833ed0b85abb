import { open, readFile } from 'node:fs/promises';
import { type Checkpoint, checkpoint, type Sign } from '@cmdsp/ledger';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { sha256 } from '../sha256.ts';
import { checkpointFile } from './checkpoint-file.ts';

/**
 * Appends one signed checkpoint over the heads of all streams to the file of the day, outside the database, and forces
 * it to disk, so that a cut-off tail is seen later. Writes nothing when no head has moved since the last one. Of several
 * processes only one writes at a time. Returns the checkpoint, or null.
 */
export async function writeCheckpoint(options: {
  readonly db: Database;
  readonly directory: string;
  readonly sign: Sign;
}): Promise<Checkpoint | null> {
  const { db, directory, sign } = options;
  return db.transaction().execute(async (tx) => {
    const lock = await sql<{
      isMine: boolean;
    }>`select pg_try_advisory_xact_lock(hashtext('cmdsp-checkpoint')) as "isMine"`.execute(tx);
    const [got] = lock.rows;
    if (got?.isMine !== true) return null;
    const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
    const at = instant(rows[0]?.now.getTime() ?? Number.NaN);
    // One statement sees one moment: all heads of it belong together.
    const heads = await tx.selectFrom('ledgerHeads').selectAll().execute();
    const previous = await readLast(directory, at);
    const made = checkpoint({
      heads: heads.map(({ streamKind, streamId, sequence, hash }) => ({
        stream: { kind: streamKind, id: streamId },
        sequence: Number(sequence),
        hash,
      })),
      at,
      previousHash: previous?.hash ?? null,
      hash: sha256,
      sign,
    });
    if (previous !== null && JSON.stringify(previous.heads) === JSON.stringify(made.heads)) return null;
    await append(checkpointFile(directory, at), `${JSON.stringify(made)}\n`);
    return made;
  });
}

async function append(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(line);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last checkpoint of today or yesterday; a gap of days simply begins a new chain of files. */
async function readLast(directory: string, at: number): Promise<Checkpoint | null> {
  for (const day of [at, at - 86_400_000]) {
    const text = await readFile(checkpointFile(directory, day), 'utf8').catch(() => '');
    const last = text.trimEnd().split('\n').at(-1);
    if (last !== undefined && last !== '') return parse(last);
  }
  return null;
}

/** A line that was cut by a crash is no checkpoint; the next one then begins without a previous hash. */
function parse(line: string): Checkpoint | null {
  try {
    return JSON.parse(line) as Checkpoint; // written above, and verified by whoever relies on it
  } catch {
    return null;
  }
}
