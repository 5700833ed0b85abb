import { nextRound, type NextRound } from '@cmdsp/submissions';
import type { Tx } from '../db/database.ts';
import type { SubmissionKind } from '../db/tables/submissions.ts';
import { newId } from '../db/uuid.ts';
import { outcomesOf } from '../marking/outcomes-of.ts';

/** The round that is being written, or what stands in the way of writing one. */
export type OpenedSubmission =
  | {
      readonly kind: 'open';
      readonly id: string;
      readonly round: number;
      /** 1, and one more for each time that this round was handed in and taken back. */
      readonly attempt: number;
      /** Of the same work: what its texts may begin with; null at the very first. */
      readonly previousId: string | null;
      readonly isNew: boolean;
    }
  | Extract<NextRound, { readonly kind: 'wait' | 'passed' | 'used-up' }>;

/**
 * Opens the next round of a work, or finds the one that is being written: safe to repeat, and two at once get the same.
 * Whoever opens it adds its texts with `addDocument`. Inside the caller's transaction, with the staff role.
 */
export async function openSubmission(
  tx: Tx,
  work: {
    readonly personId: string;
    readonly kind: SubmissionKind;
    readonly subject: string;
    /** Names a new one; tests that compare two runs fix it. */
    readonly id?: string;
  },
): Promise<OpenedSubmission> {
  const { personId, kind, subject, id = newId() } = work;
  const all = (await outcomesOf(tx, personId)).filter((one) => one.kind === kind && one.subject === subject);
  const next = nextRound(all.flatMap(({ state, ...one }) => (state === 'withdrawn' ? [] : [{ ...one, state }])));
  if (next.kind !== 'begin' && next.kind !== 'write') return next;
  const { round } = next;
  const isOfRound = (one: { readonly round: number }) => one.round === round;
  const attempt = 1 + all.filter((one) => isOfRound(one) && one.state === 'withdrawn').length;
  const previousId = all.findLast(({ state }) => state === 'withdrawn' || state === 'released')?.submissionId ?? null;
  const shared = { kind: 'open', round, attempt, previousId } as const;
  const written = all.find((one) => isOfRound(one) && one.state === 'writing');
  if (written !== undefined) return { ...shared, id: written.submissionId, isNew: false };
  const inserted = await tx
    .insertInto('submissions')
    .values({ id, personId, kind, subject, round })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { ...shared, id, isNew: true };
  // Another window was faster; what it wrote is there to be read now.
  const faster = await tx
    .selectFrom('submissions')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('round', '=', round)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  return { ...shared, id: faster.id, isNew: false };
}

/** Makes a text part of a submission at a place, once. */
export async function addDocument(
  tx: Tx,
  document: {
    readonly submissionId: string;
    readonly place: number;
    readonly title: string;
    readonly documentId: string;
  },
): Promise<void> {
  await tx
    .insertInto('submissionDocuments')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
