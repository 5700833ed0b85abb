import { symmetricEncrypt } from 'better-auth/crypto';
import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import type { BetterAuth } from './better-auth.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Gives somebody a confirmed authenticator secret without their doing, encrypted as Better Auth keeps it: for
 * demonstration accounts. There are no backup codes. `secret` is the text whose bytes are the key.
 */
export async function writeSecondFactor(
  db: Database,
  { betterAuth, personId, secret }: { betterAuth: BetterAuth; personId: string; secret: string },
): Promise<void> {
  const { secretConfig: key } = await betterAuth.$context;
  const values = {
    secret: await symmetricEncrypt({ key, data: secret }),
    backupCodes: await symmetricEncrypt({ key, data: '[]' }),
    verified: true,
  };
  await db
    .insertInto('authTwoFactors')
    .values({ id: newId(), userId: personId, ...values })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(values))
    .execute();
  await db.updateTable('authUsers').set({ twoFactorEnabled: true }).where('id', '=', personId).execute();
}

/** The bytes of a text in base32 without padding: how authenticator apps take a secret. */
export function base32Of(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
