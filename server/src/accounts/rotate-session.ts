import { randomBytes } from 'node:crypto';
import type { Database } from '../db/database.ts';

/** A new random session token, as long as Better Auth's own (24 bytes in base64url are 32 characters). */
export function newSessionToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Gives a session another token: the old cookie is worth nothing from now on. Null when the session has ended. */
export async function replaceToken(
  db: Database,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<string | null> {
  const token = newSessionToken();
  const changed = await db
    .updateTable('authSessions')
    .set({ token })
    .where('id', '=', sessionId)
    .where('userId', '=', personId)
    .returning('id')
    .executeTakeFirst();
  return changed === undefined ? null : token;
}
