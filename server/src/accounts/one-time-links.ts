import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { OneTimeLinks } from '../db/tables/auth.ts';

type Purpose = OneTimeLinks['purpose'];

/** How long a link of each purpose works. */
export const linkMinutes = {
  'verify-email': 24 * 60,
  'reset-password': 60,
  'first-administrator': 60,
} as const satisfies Record<Purpose, number>;

/**
 * Makes a link's token: 256 random bits of which only the hash is stored. An earlier link of the same purpose for the
 * same person stops working.
 */
export async function createLink(
  db: Database,
  { purpose, personId }: { purpose: Purpose; personId: string | null },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .deleteFrom('oneTimeLinks')
    .where('purpose', '=', purpose)
    .where('personId', 'is not distinct from', personId)
    .where('usedAt', 'is', null)
    .execute();
  await db
    .insertInto('oneTimeLinks')
    .values({
      tokenHash: hashOf(token),
      purpose,
      personId,
      expiresAt: sql<Date>`clock_timestamp() + ${linkMinutes[purpose]} * interval '1 minute'`,
    })
    .execute();
  return token;
}

/** Uses a link up: the first who comes in time gets its person, everybody else null. Part of the change that it allows. */
export async function useLink(
  tx: Tx,
  { purpose, token }: { purpose: Purpose; token: string },
): Promise<{ readonly personId: string | null } | null> {
  const used = await tx
    .updateTable('oneTimeLinks')
    .set({ usedAt: sql<Date>`clock_timestamp()` })
    .where('tokenHash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .returning('personId')
    .executeTakeFirst();
  return used ?? null;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
