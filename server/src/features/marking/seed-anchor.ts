import { findConflict } from '@cmdsp/impartiality';
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import type { MarkedKind } from '../../db/tables/marking.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { criteriaOf } from '../../marking/criteria-of.ts';
import { drawFreeCode } from '../../marking/enter-script.ts';
import { guideOf } from '../../marking/guide-of.ts';
import { keepCriteria } from '../../marking/keep-criteria.ts';
import { readSetting } from '../../settings/read-setting.ts';

type Source = {
  readonly anchor: 'strong' | 'borderline' | null;
  readonly scriptId: string | null;
  readonly rubricHash: string;
  readonly reference: Readonly<Record<string, number>>;
};

/**
 * Puts an anchor among a marker's scripts of a subject once they have marked as many as the setting says since the last
 * one. It is a script that two others or an adjudicator settled and that this marker never saw, or else one of the anchors
 * of the content. Nothing shows which of their scripts it is.
 */
export async function seedAnchor(
  { catalogue }: Pick<Context, 'catalogue'>,
  tx: Tx,
  { markerId, kind, subject }: { readonly markerId: string; readonly kind: MarkedKind; readonly subject: string },
): Promise<void> {
  const every = await readSetting(tx, 'marking-anchor-every');
  const { rows } = await sql<{ since: number; waiting: boolean }>`
    select
      (select count(*)::int from script_marks m join scripts s on s.id = m.script_id
        where m.marker_id = ${markerId} and m.state = 'given' and s.kind = ${kind} and s.subject = ${subject}
          and m.given_at > coalesce((select max(a.seeded_at) from anchor_seeds a
            where a.marker_id = ${markerId} and a.kind = ${kind} and a.subject = ${subject}), '-infinity')) as since,
      exists (select from anchor_seeds a where a.marker_id = ${markerId} and a.kind = ${kind} and a.subject = ${subject}
        and a.state = 'draft') as waiting`.execute(tx);
  const [found] = rows;
  if (found === undefined || found.waiting || found.since < every) return;
  const source =
    (await findSettled(tx, { markerId, kind, subject })) ?? (await ofContent(catalogue, tx, { kind, subject }));
  if (source === null) return;
  const { reference, ...rest } = source;
  const code = await drawFreeCode(tx);
  await tx
    .insertInto('anchorSeeds')
    .values({ id: newId(), markerId, code, kind, subject, ...rest, reference: JSON.stringify(reference) })
    .execute();
}

/** A settled script that this marker had no part in and no relation to the writer of; null when there is none. */
async function findSettled(
  tx: Tx,
  { markerId, kind, subject }: { readonly markerId: string; readonly kind: MarkedKind; readonly subject: string },
): Promise<Source | null> {
  const { rows } = await sql<{
    id: string;
    personId: string;
    rubricHash: string;
    levels: Source['reference'];
  }>`
    select s.id, coalesce(m.kept_id, u.person_id) as person_id, s.rubric_hash, o.levels
    from scripts s join script_outcomes o on o.script_id = s.id join submissions u on u.id = s.submission_id
      left join merged_people m on m.closed_id = u.person_id
    where s.kind = ${kind} and s.subject = ${subject} and s.state in ('settled', 'released')
      and o.decided_by <> 'one-mark'
      and not exists (select from script_marks k where k.script_id = s.id and k.marker_id = ${markerId})
      and not exists (select from script_tasks t where t.script_id = s.id and t.marker_id = ${markerId})
      and not exists (select from anchor_seeds a where a.script_id = s.id and a.marker_id = ${markerId})
      -- Whoever was erased left no text behind.
      and exists (select from submission_documents d join documents w on w.id = d.document_id
        where d.submission_id = u.id and w.words > 0)
    order by random() limit 20`.execute(tx);
  for (const { id, personId, rubricHash, levels } of rows) {
    const known = await listKnownRelations(tx, { actors: [markerId], people: [personId] });
    const conflict = findConflict({ assignment: 'mark', actorId: markerId, personIds: [personId], ...known });
    if (conflict === null) return { anchor: null, scriptId: id, rubricHash, reference: levels };
  }
  return null;
}

/** An anchor of the content. Those of capstones are too short to pass for a capstone, and would be known at once. */
async function ofContent(
  catalogue: Context['catalogue'],
  tx: Tx,
  { kind, subject }: { readonly kind: MarkedKind; readonly subject: string },
): Promise<Source | null> {
  const criteria = criteriaOf(catalogue, kind, subject);
  const anchor = guideOf(catalogue, kind, subject)?.anchors[randomInt(2)];
  if (kind === 'capstone' || criteria === null || anchor === undefined) return null;
  const reference = Object.fromEntries(Object.entries(anchor.marks).map(([id, { level }]) => [id, level]));
  return { anchor: anchor.name, scriptId: null, rubricHash: await keepCriteria(tx, criteria), reference };
}
