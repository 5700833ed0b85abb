import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { applyRescoring } from './apply-rescoring.ts';
import { findExaminedQuestion } from './find-question.ts';
import { previewRescoring } from './preview-rescoring.ts';
import { requireNoConflictWithFlips } from './require-no-conflict-with-flips.ts';

type Decided = { readonly id: string; readonly reason: string; readonly personId: string };

/**
 * Signs a proposed change as the second officer: everybody who finished a form with the question is scored again, in this
 * transaction. Whoever proposed it does not sign it; when other people would be affected than the proposal says, or another
 * form has the question by now, it has to be proposed anew.
 * @throws Problem `not-found`, `rescoring-refused`, `conflict-of-interest`
 */
export async function signRescoring(tx: Tx, { id, reason, personId }: Decided): Promise<{ changed: number }> {
  const proposal = await lockProposal(tx, id);
  const { questionId, formIds, change, reverts } = proposal;
  if (proposal.proposedBy === personId)
    throw new Problem('rescoring-refused', 'You proposed this change. Another officer has to sign it.');
  // Sittings of these forms that are finishing now wait until this is done, and are then scored by what is decided here.
  await tx.selectFrom('forms').select('id').where('id', 'in', formIds).orderBy('id').forUpdate().execute();
  if (reverts === null && !(await isForSameForms(tx, proposal)))
    throw new Problem(
      'rescoring-refused',
      'Other forms have this question by now. Withdraw this proposal and propose it anew.',
    );
  const preview = await previewRescoring(tx, { questionId, formIds, change: reverts === null ? change : null });
  await requireNoConflictWithFlips(tx, { actorId: personId, preview });
  if (flipsOf(preview) !== flipsOf(proposal.preview))
    throw new Problem(
      'rescoring-refused',
      'Somebody finished an exam since, and other people would be affected than the proposal says. Withdraw it and propose it anew.',
    );
  await tx
    .updateTable('rescorings')
    .set({
      state: 'applied',
      preview: JSON.stringify(preview),
      signedBy: personId,
      signedAt: new Date(await databaseNow(tx)),
      signReason: reason,
    })
    .where('id', '=', id)
    .execute();
  if (reverts !== null)
    await tx.updateTable('rescorings').set({ state: 'reverted' }).where('id', '=', reverts).execute();
  await appendRecord(tx, {
    streamKind: 'rescoring',
    streamId: id,
    kind: 'rescoring-signed',
    actor: `person:${personId}`,
    reason,
    body: { changed: preview.changed, sittings: preview.sittings, reverts },
  });
  return { changed: await applyRescoring(tx, { id, formIds }) };
}

/** Takes a proposal back that nobody has signed. @throws Problem `not-found`, `rescoring-refused` */
export async function withdrawRescoring(tx: Tx, { id, reason, personId }: Decided): Promise<void> {
  await lockProposal(tx, id);
  await tx.updateTable('rescorings').set({ state: 'withdrawn' }).where('id', '=', id).execute();
  await appendRecord(tx, {
    streamKind: 'rescoring',
    streamId: id,
    kind: 'rescoring-withdrawn',
    actor: `person:${personId}`,
    reason,
    body: {},
  });
}

async function lockProposal(tx: Tx, id: string) {
  const row = await tx.selectFrom('rescorings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such change.');
  if (row.state !== 'proposed')
    throw new Problem('rescoring-refused', 'This change is decided already. Reload the page.');
  return row;
}

async function isForSameForms(
  tx: Tx,
  { questionId, formIds }: { readonly questionId: string; readonly formIds: readonly string[] },
): Promise<boolean> {
  const now = (await findExaminedQuestion(tx, questionId))?.forms.map(({ id }) => id) ?? [];
  return now.length === formIds.length && now.every((id) => formIds.includes(id));
}

/** Whose decision changes and how, as one comparable text. */
function flipsOf({ failToPass, passToFail }: Awaited<ReturnType<typeof previewRescoring>>): string {
  return JSON.stringify([failToPass, passToFail].map((flips) => flips.map(({ sittingId }) => sittingId).sort()));
}
