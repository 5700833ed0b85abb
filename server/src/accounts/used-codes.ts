import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context.ts';

/** Longer than any code is valid (one step of 30 s and its neighbours), so that none works twice. */
const memorySeconds = 150;

/** Takes a code of an authenticator app out of circulation before it is checked. False: it was tried a moment ago. */
export async function takeCode(
  { databases, secrets }: Pick<Context, 'databases' | 'secrets'>,
  { personId, code }: { personId: string; code: string },
): Promise<boolean> {
  const codeHash = createHmac('sha256', secrets.cookieSecret).update(`code:${personId}:${code}`).digest('base64url');
  const { numAffectedRows } = await sql`
    insert into auth_used_codes as c (person_id, code_hash) values (${personId}, ${codeHash})
    on conflict (person_id, code_hash) do update set used_at = clock_timestamp()
    where c.used_at < clock_timestamp() - ${memorySeconds} * interval '1 second'`.execute(databases.auth);
  return numAffectedRows === 1n;
}
