import type { Context } from '../context.ts';
import type { Database } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { verifyPassword } from './hash-password.ts';
import { countTry, forgetTries } from './limits.ts';

/** @throws Problem `password-refused` when this is not the person's password; tries are limited */
export async function requireOwnPassword(
  context: Context,
  { personId, password, field }: { personId: string; password: string; field: string },
): Promise<void> {
  await countTry(context, { limit: 'password-account', subject: personId });
  const hash = await getPasswordHash(context.databases.auth, personId);
  if (await verifyPassword({ hash, password }))
    return forgetTries(context, { limit: 'password-account', subject: personId });
  const message = 'This is not your present password.';
  throw new Problem('password-refused', message, { errors: [{ path: field, message }] });
}

/** The argon2id hash of somebody's password. */
async function getPasswordHash(db: Database, personId: string): Promise<string> {
  const row = await db
    .selectFrom('authAccounts')
    .select('password')
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
    .executeTakeFirstOrThrow();
  return row.password ?? '';
}
