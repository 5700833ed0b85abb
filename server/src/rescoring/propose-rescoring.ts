import type { ScoringChange } from '@cmdsp/forms';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { checkChange } from './check-change.ts';
import { findExaminedQuestion } from './find-question.ts';
import { previewRescoring } from './preview-rescoring.ts';
import { requireNoConflictWithFlips } from './require-no-conflict-with-flips.ts';

/**
 * Proposes that a question is scored otherwise, with what that would do to everybody who sat a form with it. Nothing
 * changes before another officer signs. A question that is scored otherwise already must be set back first.
 * @throws Problem `not-found`, `rescoring-refused`, `conflict-of-interest`
 */
export async function proposeRescoring(
  tx: Tx,
  proposal: { readonly change: ScoringChange; readonly reason: string; readonly personId: string },
): Promise<{ readonly id: string }> {
  const { change, reason, personId } = proposal;
  const { questionId } = change;
  const found = await findExaminedQuestion(tx, questionId);
  if (found === null) throw new Problem('not-found', 'No examination form has this question.');
  if (found.active !== null) {
    throw new Problem('rescoring-refused', `Change ${found.active.number} is in force. Propose to take it back first.`);
  }
  checkChange(found, change);
  return insertProposal(tx, {
    questionId,
    formIds: found.forms.map(({ id }) => id),
    change,
    reverts: null,
    reason,
    personId,
  });
}

/** Proposes to take an applied change back: everybody is scored by the frozen key again. @throws as proposeRescoring */
export async function proposeReversal(
  tx: Tx,
  { id, reason, personId }: { readonly id: string; readonly reason: string; readonly personId: string },
): Promise<{ readonly id: string }> {
  const applied = await tx
    .selectFrom('rescorings')
    .select(['questionId', 'formIds', 'change', 'state', 'reverts'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (applied === undefined) throw new Problem('not-found', 'There is no such change.');
  if (applied.state !== 'applied' || applied.reverts !== null)
    throw new Problem('rescoring-refused', 'Only a change that is in force can be taken back.');
  return insertProposal(tx, { ...applied, reverts: id, reason, personId });
}

async function insertProposal(
  tx: Tx,
  proposal: {
    readonly questionId: string;
    readonly formIds: readonly string[];
    readonly change: ScoringChange;
    readonly reverts: string | null;
    readonly reason: string;
    readonly personId: string;
  },
): Promise<{ readonly id: string }> {
  const { questionId, formIds, change, reverts, reason, personId } = proposal;
  const waiting = await tx
    .selectFrom('rescorings')
    .select('number')
    .where('questionId', '=', questionId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  if (waiting !== undefined)
    throw new Problem('rescoring-refused', `Change ${waiting.number} of this question waits for a signature already.`);
  const preview = await previewRescoring(tx, { questionId, formIds, change: reverts === null ? change : null });
  await requireNoConflictWithFlips(tx, { actorId: personId, preview });
  const id = newId();
  await tx
    .insertInto('rescorings')
    .values({
      id,
      questionId,
      formIds,
      change: JSON.stringify(change),
      reverts,
      preview: JSON.stringify(preview),
      reason,
      proposedBy: personId,
      signedBy: null,
      signedAt: null,
      signReason: null,
    })
    .execute();
  await appendRecord(tx, {
    streamKind: 'rescoring',
    streamId: id,
    kind: reverts === null ? 'rescoring-proposed' : 'rescoring-reversal-proposed',
    actor: `person:${personId}`,
    reason,
    // A change is plain JSON by its definition.
    body: { change: JSON.parse(JSON.stringify(change)), forms: [...formIds], reverts, changed: preview.changed },
  });
  return { id };
}
