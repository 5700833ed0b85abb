import type { Context } from '../context.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { endCertificates, layToRest } from './erase-person.ts';
import { readTombstones, type Tombstone, tombstoneDirectory, writeTombstone } from './tombstone-files.ts';

/**
 * Before anything is served: whoever has a tombstone outside the database and none inside is erased (again), as after a
 * restore of an older backup or a crash in the middle; tombstones of the database that have no file get one. Answers
 * with how many people were erased.
 */
export async function applyTombstones({ config, databases }: Pick<Context, 'config' | 'databases'>): Promise<number> {
  const directory = tombstoneDirectory(config.dataDirectory);
  const known = await databases.staff.selectFrom('tombstones').selectAll().execute();
  const written = await readTombstones(directory);
  const files = new Set(written.map(({ personId }) => personId));
  for (const tombstone of known) if (!files.has(tombstone.personId)) await writeTombstone(directory, tombstone);
  const inside = new Set(known.map(({ personId }) => personId));
  let erased = 0;
  for (const tombstone of written) {
    if (inside.has(tombstone.personId)) continue;
    if (await eraseAgain({ databases }, tombstone)) erased += 1;
  }
  return erased;
}

/** False when the database does not know the person at all: they came after the backup that was restored. */
async function eraseAgain({ databases }: Pick<Context, 'databases'>, tombstone: Tombstone): Promise<boolean> {
  const { personId } = tombstone;
  return databases.staff.transaction().execute(async (tx) => {
    const person = await tx.selectFrom('people').select('id').where('id', '=', personId).executeTakeFirst();
    if (person === undefined) return false;
    await endCertificates(tx, personId);
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'person-erased',
      actor: 'system',
      reason: 'A tombstone was found at the start',
      body: {},
    });
    await layToRest(tx, tombstone);
    await tx
      .updateTable('erasureRequests')
      .set({ state: 'done', endedAt: tombstone.erasedAt })
      .where('personId', '=', personId)
      .where('state', '=', 'waiting')
      .execute();
    return true;
  });
}
