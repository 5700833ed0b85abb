import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Person } from '../../http/viewer.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { requireSeat } from './room-name.ts';

type Line = { readonly at: Date; readonly kind: string; readonly text: string; readonly by: string | null };

/**
 * What happened in a sitting, in order and without a judgement: steps and their reasons from its ledger, connections, and
 * what the page noticed. Never an answer. @throws Problem `not-found`, `conflict-of-interest`
 */
export async function showStory(
  { databases }: Pick<Context, 'databases'>,
  { person, sittingId }: { readonly person: Person; readonly sittingId: string },
) {
  return databases.staff.transaction().execute(async (tx) => {
    const { personId } = await requireSeat(tx, person, sittingId);
    await requireNoConflict(tx, { assignment: 'invigilate', actorId: person.personId, personIds: [personId] });
    const { legalName: name } = await tx
      .selectFrom('people')
      .select('legalName')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const { rows } = await sql<Line>`
      select l.at, l.kind, coalesce(h.number || case h.text when '' then '' else ': ' || h.text end, l.reason, '') as text,
          p.display_name as by from ledger_records l
        left join people p on l.actor = 'person:' || p.id::text and p.id <> ${personId}
        left join help_requests h on l.kind = 'help-called' and h.sitting_id = ${sittingId}
          and h.number = l.body::jsonb #>> '{data,number}'
        where l.stream_kind = 'sitting' and l.stream_id = ${sittingId}
          and l.kind not in ('sitting-scored', 'changes-kept-as-evidence')
      union all
      select from_at, 'page-there', holder, null from sitting_connections where sitting_id = ${sittingId}
      union all
      select seen_at, 'page-last-seen', holder, null from sitting_connections where sitting_id = ${sittingId}
      union all
      select at, kind, '', null from sitting_facts where sitting_id = ${sittingId}
      order by 1, 3, 2 desc limit 600`.execute(tx);
    return { name, events: numberPages(rows).map(({ at, ...event }) => ({ at: at.toISOString(), ...event })) };
  });
}

/** A page is told apart from another by its number in this sitting; what the page calls itself means nothing to a reader. */
function numberPages(lines: readonly Line[]): readonly Line[] {
  const holders = [...new Set(lines.filter(isOfPage).map(({ text }) => text))];
  return lines.map(({ at, kind, text, by }) => ({
    at,
    kind,
    text: isOfPage({ kind }) ? `Page ${holders.indexOf(text) + 1}` : text,
    by,
  }));
}

function isOfPage({ kind }: Pick<Line, 'kind'>): boolean {
  return kind === 'page-there' || kind === 'page-last-seen';
}
