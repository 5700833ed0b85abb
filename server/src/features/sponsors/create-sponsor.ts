import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** Makes a sponsor, with its ledger record. Returns its id. */
export async function createSponsor(
  { databases }: Pick<Context, 'databases'>,
  { name, by }: { readonly name: string; readonly by: string },
): Promise<string> {
  const id = newId();
  await databases.staff.transaction().execute(async (tx) => {
    await tx.insertInto('sponsors').values({ id, name }).execute();
    await appendRecord(tx, {
      streamKind: 'sponsor',
      streamId: id,
      kind: 'sponsor-made',
      actor: `person:${by}`,
      body: { name },
    });
  });
  return id;
}
