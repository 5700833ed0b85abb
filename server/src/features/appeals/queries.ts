import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { Appeals } from '../../db/tables/appeals.ts';

/** What whoever appealed may see of it, and what their database role may read. */
const ownColumns = [
  'id',
  'number',
  'sittingId',
  'submissionId',
  'isMarkedAgain',
  'ground',
  'position',
  'statement',
  'wish',
  'state',
  'filedAt',
  'reviewBy',
  'assignedAt',
  'decideBy',
  'decidedAt',
  'outcome',
  'answer',
  'withdrawnAt',
] as const;

export type OwnAppeal = Pick<Selectable<Appeals>, (typeof ownColumns)[number]>;

/** The appeals of the person of the transaction, the newest first. */
export async function listOwnAppeals(tx: Tx): Promise<readonly OwnAppeal[]> {
  return tx.selectFrom('appeals').select(ownColumns).orderBy('filedAt', 'desc').execute();
}

/** Files that were given and are not deleted, in their order; those that the role and person of the transaction may see. */
export async function listEvidence(tx: Tx) {
  return tx
    .selectFrom('appealEvidence')
    .select(['id', 'appealId', 'name', 'bytes'])
    .where('deletedAt', 'is', null)
    .orderBy('storedAt')
    .execute();
}

/** When reviewers read files of one's own, the first reading first; inside `asPerson`. */
export async function listOwnReadings(tx: Tx) {
  return tx
    .selectFrom('appealReadings')
    .innerJoin('appealEvidence', 'appealEvidence.id', 'appealReadings.evidenceId')
    .select(['appealReadings.appealId', 'appealReadings.readAt', 'appealEvidence.name', 'appealEvidence.deletedAt'])
    .orderBy('appealReadings.readAt')
    .execute();
}

/** Own finished certification sittings with what an appeal needs to know of them; inside `asPerson`. */
export async function listOwnSittings(tx: Tx) {
  const { rows } = await sql<{
    id: string;
    finishedAt: Date;
    questionCount: number;
    finalAt: Date | null;
    isReleased: boolean;
    hasCase: boolean;
  }>`
    select s.id, s.finished_at, f.question_count, r.final_at, r.sitting_id is not null as is_released,
      exists (select from own_misconduct_cases c where c.sitting_id = s.id and c.state = 'decided') as has_case
    from sittings s join forms f on f.id = s.form_id left join released_results r on r.sitting_id = s.id
    where s.kind = 'certification' and s.finished_at is not null and s.started_at is not null
    order by s.finished_at desc`.execute(tx);
  return rows;
}

/** Own released rounds of marked work; inside `asPerson`. */
export async function listOwnWorks(tx: Tx) {
  const { rows } = await sql<{
    submissionId: string;
    kind: 'assignment' | 'capstone';
    subject: string;
    round: number;
    title: string;
    releasedAt: Date;
  }>`
    select u.id as submission_id, u.kind, u.subject, u.round, r.criteria->>'title' as title, u.released_at
    from submissions u join script_outcomes o on o.submission_id = u.id join script_rubrics r on r.hash = o.rubric_hash
    where u.state = 'released' order by u.released_at desc`.execute(tx);
  return rows;
}

/** Locks an appeal and reads it; null when there is none. */
export async function lockAppeal(tx: Tx, id: string): Promise<Selectable<Appeals> | null> {
  const row = await tx.selectFrom('appeals').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ?? null;
}

/** Every appeal with the names that belong to it: open ones by what is due first, then the newest. */
export async function listAppeals(db: Database) {
  const { rows } = await sql<
    Selectable<Appeals> & {
      candidate: string;
      evidenceCount: number;
      reviewerName: string | null;
      rescoring: number | null;
      scriptId: string | null;
    }
  >`
    select a.*, p.legal_name as candidate, r.display_name as reviewer_name, x.number as rescoring, k.id as script_id,
      coalesce(e.files, 0) as evidence_count
    from appeals a join people p on p.id = a.person_id left join people r on r.id = a.reviewer_id
      left join rescorings x on x.id = a.rescoring_id left join scripts k on k.submission_id = a.submission_id
      left join count_appeal_evidence() e on e.appeal_id = a.id
    order by a.state in ('received', 'in-review') desc,
      case a.state when 'received' then a.review_by when 'in-review' then a.decide_by end, a.filed_at desc
    limit 500`.execute(db);
  return rows;
}

/**
 * Who had a part in what is appealed: whoever reviewed or released the result, proposed or signed a re-scoring of its form,
 * invigilated the sitting; where a decision about misconduct is appealed, whoever reported it or took a step in it; and where
 * marked work is appealed, whoever marked it or decided about it.
 */
export async function listWhoTookPart(
  db: Database,
  { sittingId, submissionId, ground }: Pick<Selectable<Appeals>, 'sittingId' | 'submissionId' | 'ground'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    select decided_by as person_id from result_steps where sitting_id = ${sittingId}
    union select unnest(array[x.proposed_by, x.signed_by]) from rescorings x join sittings s on s.form_id = any (x.form_ids)
      where s.id = ${sittingId} and x.state in ('applied', 'reverted')
    union select unnest(array[c.reported_by, c.noticed_by, c.proposed_by, c.decided_by]) from misconduct_cases c
      where c.sitting_id = ${sittingId} and ${ground} = 'misconduct'
    union select i.person_id from sittings s join bookings b on b.id = s.booking_id
      join exam_window_invigilators i on i.window_id = b.window_id where s.id = ${sittingId}
    union select m.marker_id from script_marks m join scripts s on s.id = m.script_id where s.submission_id = ${submissionId}
    union select t.decided_by from script_steps t join scripts s on s.id = t.script_id where s.submission_id = ${submissionId}`.execute(
    db,
  );
  return rows.map(({ personId }) => personId).filter((personId) => personId !== null);
}

/** Everybody who is an officer now, by name. */
export async function listOfficers(db: Database): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from people p
    where exists (select from role_grants g where g.person_id = p.id and g.role = 'officer' and g.revoked_at is null)
    order by p.display_name, p.id`.execute(db);
  return rows;
}
