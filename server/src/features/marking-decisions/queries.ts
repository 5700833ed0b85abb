import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { MarkedKind } from '../../db/tables/marking.ts';
import type { ScriptOutcomes, ScriptWait } from '../../db/tables/script-outcomes.ts';

/** A script that waits for something. */
export type WaitingScript = {
  readonly id: string;
  readonly submissionId: string;
  readonly code: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly title: string;
  readonly step: ScriptWait;
  readonly dueBy: Date;
  readonly isLate: boolean;
};

/** Scripts that wait for an officer, and those that are late with a marker: promised first comes first. */
export async function listWaitingScripts(tx: Tx): Promise<readonly WaitingScript[]> {
  const { rows } = await sql<WaitingScript>`
    select s.id, s.submission_id, s.code, s.kind, s.subject, r.criteria->>'title' as title, w.step, w.due_by,
      w.due_by < clock_timestamp() as is_late
    from script_waits w join scripts s on s.id = w.script_id join script_rubrics r on r.hash = s.rubric_hash
    where w.step in ('adjudication', 'moderation', 'release') or w.due_by < clock_timestamp()
    order by w.due_by, s.code limit 300`.execute(tx);
  return rows;
}

/** The newest outcomes that nothing is open about any more. */
export async function listDecidedScripts(tx: Tx) {
  return tx
    .selectFrom('scriptOutcomes as o')
    .innerJoin('scripts as s', 's.id', 'o.scriptId')
    .innerJoin('scriptRubrics as r', 'r.hash', 's.rubricHash')
    .select(['s.id', 's.submissionId', 's.code', 's.kind', 's.subject', 'o.points', 'o.isPassed', 'o.releasedAt'])
    .select(sql<string>`r.criteria->>'title'`.as('title'))
    .where('s.state', 'in', ['settled', 'released'])
    .orderBy('o.settledAt', 'desc')
    .limit(60)
    .execute();
}

/** The writers of some submissions with the accounts theirs were merged into, by submission. */
export async function listWritersOf(
  tx: Tx,
  submissions: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; people: string[] }>`
    select u.id, array_remove(array[u.person_id, m.kept_id], null) as people
    from submissions u left join merged_people m on m.closed_id = u.person_id
    where u.id = any (${submissions}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, people }) => [id, people]));
}

/** Every decision about a script with who took it, the oldest first. */
export async function listSteps(tx: Tx, scriptId: string) {
  return tx
    .selectFrom('scriptSteps as t')
    .leftJoin('people as p', 'p.id', 't.decidedBy')
    .select(['t.kind', 't.reason', 't.body', 't.decidedAt', 'p.displayName as by'])
    .where('t.scriptId', '=', scriptId)
    .orderBy('t.decidedAt')
    .execute();
}

/** What a script came to; null while it is open. */
export async function findOutcome(tx: Tx, scriptId: string): Promise<Selectable<ScriptOutcomes> | null> {
  const row = await tx.selectFrom('scriptOutcomes').selectAll().where('scriptId', '=', scriptId).executeTakeFirst();
  return row ?? null;
}
