import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';

/**
 * How often something may be tried. Limits per account are strict, because guessing hits one account; limits per
 * address are generous, because an exam room shares one address.
 */
export const limits = {
  'sign-in-account': { tries: 10, minutes: 15 },
  'sign-in-address': { tries: 600, minutes: 15 },
  'second-factor-account': { tries: 6, minutes: 15 },
  'password-account': { tries: 10, minutes: 15 },
  'mail-account': { tries: 5, minutes: 60 },
  'mail-address': { tries: 200, minutes: 60 },
  'register-address': { tries: 200, minutes: 60 },
  'complaint-person': { tries: 10, minutes: 24 * 60 },
  'accommodation-person': { tries: 20, minutes: 24 * 60 },
  'complaint-address': { tries: 20, minutes: 60 },
  'bank-reading-person': { tries: 400, minutes: 60 },
  'link-address': { tries: 300, minutes: 15 },
} as const satisfies Record<string, { readonly tries: number; readonly minutes: number }>;

/** The name of a limit. */
export type Limit = keyof typeof limits;

type Subject = { readonly limit: Limit; readonly subject: string };

/**
 * Counts one try before it is made, in PostgreSQL, so that every process sees it and parallel tries cannot slip through.
 * @throws Problem `too-many-requests` saying how long to wait
 */
export async function countTry(
  context: Pick<Context, 'databases' | 'secrets'>,
  { limit, subject }: Subject,
): Promise<void> {
  const { tries, minutes } = limits[limit];
  const { rows } = await sql<{ tries: number; secondsLeft: number }>`
    insert into access_limits as l (rule, subject_hash, tries, window_ends_at)
    values (${limit}, ${hashOf(context, subject)}, 1, clock_timestamp() + ${minutes} * interval '1 minute')
    on conflict (rule, subject_hash) do update set
      tries = case when l.window_ends_at <= clock_timestamp() then 1 else l.tries + 1 end,
      window_ends_at = case when l.window_ends_at <= clock_timestamp() then excluded.window_ends_at else l.window_ends_at end
    returning tries, ceil(extract(epoch from window_ends_at - clock_timestamp()))::int as seconds_left`.execute(
    context.databases.auth,
  );
  const [counted] = rows;
  if (counted === undefined || counted.tries <= tries) return;
  const wait = Math.max(1, Math.ceil(counted.secondsLeft / 60));
  throw new Problem(
    'too-many-requests',
    `There were too many tries. Wait ${wait === 1 ? 'a minute' : `${wait} minutes`}, then try again.`,
  );
}

/** Forgets the tries of a subject, after it has proved to be who it says. */
export async function forgetTries(
  context: Pick<Context, 'databases' | 'secrets'>,
  { limit, subject }: Subject,
): Promise<void> {
  await context.databases.auth
    .deleteFrom('accessLimits')
    .where('rule', '=', limit)
    .where('subjectHash', '=', hashOf(context, subject))
    .execute();
}

/** Keyed, so that the table does not say whose address was tried. */
function hashOf({ secrets }: Pick<Context, 'secrets'>, subject: string): string {
  return createHmac('sha256', secrets.cookieSecret).update(`limit:${subject}`).digest('base64url');
}
