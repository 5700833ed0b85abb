import { standingAfter } from '@cmdsp/results';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { notify } from '../notifications/notify.ts';
import { listActiveChanges } from './list-active-changes.ts';
import { type ReplayedSitting, replayForm } from './replay-form.ts';

/** A result that is not what it was. */
type Rescored = {
  readonly sittingId: string;
  readonly personId: string;
  readonly isReleased: boolean;
  readonly before: { readonly points: string; readonly decision: 'pass' | 'fail' };
  readonly points: string;
  readonly maximum: string;
  readonly decision: 'pass' | 'fail';
  readonly isPassKept: boolean;
};

/**
 * Scores everybody who finished these forms again by the changes now in force. Results that differ get a new revision and
 * a ledger record, and their people are told; a pass stays a pass. Returns how many differ.
 */
export async function applyRescoring(
  tx: Tx,
  { id, formIds }: { readonly id: string; readonly formIds: readonly string[] },
): Promise<number> {
  let changed = 0;
  for (const formId of formIds) {
    const changes = await listActiveChanges(tx, formId);
    for await (const batch of replayForm(tx, { formId, changes })) {
      const rescored = await saveBatch(tx, id, batch);
      for (const one of rescored) await recordRescored(tx, id, one);
      await tell(tx, id, rescored);
      changed += rescored.length;
    }
  }
  return changed;
}

async function saveBatch(tx: Tx, id: string, batch: readonly ReplayedSitting[]): Promise<readonly Rescored[]> {
  const stood = await tx
    .selectFrom('results')
    .select(['sittingId', 'personId', 'points', 'maximum', 'decision', 'isPassKept', 'questions', 'releasedAt'])
    .where(
      'sittingId',
      'in',
      batch.map(({ sittingId }) => sittingId),
    )
    .execute();
  const before = new Map(stood.map((row) => [row.sittingId, row]));
  const rows = batch.flatMap((one) => {
    const old = before.get(one.sittingId);
    if (old === undefined || isSame(old, one)) return [];
    const standing = standingAfter(old.decision, one.decision);
    return [{ ...one, ...standing, personId: old.personId, isReleased: old.releasedAt !== null, before: old }];
  });
  if (rows.length === 0) return [];
  const values = rows.map(({ sittingId, points, maximum, decision, isPassKept, domains, studyNext, questions }) => ({
    sitting_id: sittingId,
    points,
    maximum,
    decision,
    is_pass_kept: isPassKept,
    domains,
    study_next: studyNext,
    questions,
  }));
  await sql`
    update results r set points = v.points, maximum = v.maximum, decision = v.decision, is_pass_kept = v.is_pass_kept,
      domains = v.domains, study_next = v.study_next, questions = v.questions, rescoring_id = ${id}::uuid,
      computed_at = clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (sitting_id uuid, points text, maximum text, decision text,
      is_pass_kept boolean, domains jsonb, study_next jsonb, questions jsonb)
    where r.sitting_id = v.sitting_id`.execute(tx);
  return rows;
}

/** A result is the same when every point of it is; a pass that was kept and is reached again is not. */
function isSame(
  old: { readonly points: string; readonly maximum: string; readonly isPassKept: boolean; readonly questions: unknown },
  one: ReplayedSitting,
): boolean {
  const isKeptStill = old.isPassKept ? one.decision === 'fail' : true;
  return (
    isKeptStill && old.points === one.points && old.maximum === one.maximum && sameJson(old.questions, one.questions)
  );
}

/** Stored rows come back with their fields in another order. */
function sameJson(stored: unknown, questions: ReplayedSitting['questions']): boolean {
  const rows = stored as ReplayedSitting['questions']; // as the table has it
  return questions.every(({ id, points, outcome }, index) => {
    const other = rows[index];
    return other?.id === id && other.points === points && other.outcome === outcome;
  });
}

async function recordRescored(tx: Tx, id: string, one: Rescored): Promise<void> {
  const { sittingId, personId, points, maximum, decision, isPassKept, before } = one;
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: sittingId,
    kind: 'sitting-rescored',
    actor: 'system',
    body: {
      rescoring: id,
      before: { points: before.points, decision: before.decision },
      points,
      maximum,
      decision,
      isPassKept,
    },
  });
  if (one.isReleased && before.decision === 'fail' && decision === 'pass')
    await recordProgressFact(tx, { personId, fact: { kind: 'examination-passed' }, sitting: sittingId });
}

/** In the same words for everybody, whatever became of the score. */
async function tell(tx: Tx, id: string, rescored: readonly Rescored[]): Promise<void> {
  await notify(
    tx,
    rescored
      .filter(({ isReleased }) => isReleased)
      .map(({ sittingId, personId }) => ({
        personId,
        kind: 'exam' as const,
        eventKey: `result-rescored:${id}:${sittingId}`,
        title: 'Your exam was scored again',
        body: 'Two officers changed how one question is scored, for everybody who had it. Your result page says what that means for you. Nobody who passed fails because of it.',
        path: `/exam/results/${sittingId}`,
      })),
  );
}
