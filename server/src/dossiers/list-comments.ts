import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';

type Row = {
  readonly id: string;
  readonly part: number;
  readonly name: string | null;
  readonly role: 'candidate' | 'facilitator';
  readonly isViewer: boolean;
  readonly body: string;
  readonly writtenAt: Date;
};

/** What was said about a dossier, the oldest first, as one of the two sides reads it. Names are read with the staff role. */
export async function listComments(
  staff: Tx,
  { dossierId, viewerId }: { readonly dossierId: string; readonly viewerId: string },
) {
  const { rows } = await sql<Row>`
    select c.id, c.part, p.display_name as name, c.author_role as role,
      c.author_id in ${peopleOf(viewerId)} as is_viewer, c.body, c.written_at
    from dossier_comments c join people p on p.id = c.author_id
    where c.dossier_id = ${dossierId} order by c.written_at, c.id`.execute(staff);
  return rows.map(({ id, part, name, role, isViewer, body, writtenAt }) => ({
    id,
    part,
    by: { name: name ?? 'Somebody', role, isViewer },
    body,
    writtenAt: writtenAt.toISOString(),
  }));
}
