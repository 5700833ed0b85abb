import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { SittingFacts } from '../../db/tables/rooms.ts';

/** How many facts of one sitting are kept; what comes after says nothing new. */
const mostFacts = 200;

/** Keeps what an exam page noticed, in the order it happened; sent again, it is kept once. Never of a sitting that is over. */
export async function keepFacts(
  { databases }: Pick<Context, 'databases'>,
  options: {
    readonly sittingId: string;
    readonly page: string;
    readonly facts: readonly { readonly number: number; readonly kind: SittingFacts['kind']; readonly agoMs: number }[];
  },
): Promise<void> {
  const { sittingId, page, facts } = options;
  if (facts.length === 0) return;
  await sql`insert into sitting_facts (sitting_id, page, number, kind, at)
    select s.id, ${page}, f.number, f.kind,
      greatest(s.started_at, clock_timestamp() - f.ago * interval '1 millisecond')
    from sittings s, unnest(${facts.map(({ number }) => number)}::int[], ${facts.map(({ kind }) => kind)}::text[],
      ${facts.map(({ agoMs }) => agoMs)}::float8[]) as f (number, kind, ago)
    where s.id = ${sittingId} and s.state = 'open'
      and (select count(*) from sitting_facts t where t.sitting_id = s.id) < ${mostFacts}
    on conflict do nothing`.execute(databases.staff);
}
