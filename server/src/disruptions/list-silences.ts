import { instant } from '@cmdsp/primitives';
import type { Span } from '@cmdsp/remedies';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/**
 * When nothing was heard from the pages of each sitting: the gaps between the spans in which one beat, and after the last of
 * them up to the end of a sitting that is over. An answer that came in the middle shows that the page was there. What is
 * before the first beat, and after the last one of a sitting that runs, is not known yet.
 */
export async function listSilences(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Span[]>> {
  const silences = new Map<string, Span[]>();
  if (ids.length === 0) return silences;
  const { rows } = await sql<{ sittingId: string; fromAt: Date; toAt: Date }>`
    with heard as (
      select sitting_id, from_at, seen_at from sitting_connections where sitting_id = any (${ids}::uuid[])
      union all
      select r.sitting_id, r.at, r.at from responses r where r.sitting_id = any (${ids}::uuid[])
        and exists (select from sitting_connections c where c.sitting_id = r.sitting_id)
      union all
      select s.id, s.finished_at, s.finished_at from sittings s where s.id = any (${ids}::uuid[])
        and s.finished_at is not null and exists (select from sitting_connections c where c.sitting_id = s.id)
    ), reached as (
      select sitting_id, from_at,
        max(seen_at) over (partition by sitting_id order by from_at, seen_at
          rows between unbounded preceding and 1 preceding) as until_at
      from heard
    )
    select sitting_id, until_at as from_at, from_at as to_at from reached
    where from_at > until_at order by sitting_id, from_at`.execute(tx);
  for (const { sittingId, fromAt, toAt } of rows) {
    const span = { from: instant(fromAt.getTime()), to: instant(toAt.getTime()) };
    silences.set(sittingId, [...(silences.get(sittingId) ?? []), span]);
  }
  return silences;
}
