import type { Database, Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';

/**
 * Lets somebody on who speaks for a sponsor now; nobody else learns whether there is such a sponsor.
 * @throws Problem `not-found`
 */
export async function requireSpeaksFor(
  db: Database | Tx,
  { personId, sponsorId }: { readonly personId: string; readonly sponsorId: string },
): Promise<void> {
  const found = await db
    .selectFrom('sponsorRepresentatives')
    .select('id')
    .where('sponsorId', '=', sponsorId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('not-found', 'There is no such sponsor among those that you speak for.');
}

/** Locks a sponsor until the transaction ends: seats, consents and snapshots take turns. @throws Problem `not-found` */
export async function lockSponsor(tx: Tx, sponsorId: string): Promise<{ readonly name: string }> {
  const sponsor = await tx
    .selectFrom('sponsors')
    .select('name')
    .where('id', '=', sponsorId)
    .forUpdate()
    .executeTakeFirst();
  if (sponsor === undefined) throw new Problem('not-found', 'There is no such sponsor.');
  return sponsor;
}
