import { findDisclosure } from '@cmdsp/appeals';
import type { complaintOutcomes } from '@cmdsp/complaints';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { reopenScript } from '../../marking/reopen-script.ts';
import { proposeRescoring } from '../../rescoring/propose-rescoring.ts';
import { listShownTexts } from './list-shown-texts.ts';
import { requireStep } from './require-step.ts';
import { tellAppellant, tellOfficers } from './tell.ts';
import { presentDay } from '../../time-zones/present-day.ts';

type Asked = { readonly id: string; readonly officerId: string };

const now = sql<Date>`clock_timestamp()`;

const outcomeWords = {
  upheld: 'Your appeal was upheld.',
  'partly-upheld': 'Your appeal was upheld in part.',
  'not-upheld': 'Your appeal was not upheld.',
} as const;

/** Gives an appeal to a reviewer; again with somebody else hands it over. @throws Problem as requireStep, `not-found` */
export async function assignAppeal(
  { databases }: Context,
  { id, officerId, reviewerId }: Asked & { readonly reviewerId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const { number, personId, decideBy } = await requireStep(tx, {
      id,
      officerId,
      step: { kind: 'assign', reviewerId },
    });
    const officer = await tx
      .selectFrom('roleGrants')
      .select('id')
      .where('personId', '=', reviewerId)
      .where('role', '=', 'officer')
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (officer === undefined) throw new Problem('not-found', 'Choose somebody who is an officer now.');
    await tx
      .updateTable('appeals')
      .set({ state: 'in-review', reviewerId, assignedBy: officerId, assignedAt: now })
      .where('id', '=', id)
      .execute();
    const body = { number, reviewerId };
    const actor = `person:${officerId}`;
    await appendRecord(tx, { streamKind: 'appeal', streamId: id, kind: 'appeal-assigned', actor, body });
    const by = presentDay(decideBy);
    await tellAppellant(tx, {
      id,
      personId,
      event: 'in-review',
      title: `Your appeal ${number} is being reviewed`,
      body: `Somebody who had no part in the decision reviews it and answers by ${by}.`,
    });
    const words = { title: `Appeal ${number} is yours`, body: `Look at the evidence and decide by ${by}.` };
    if (reviewerId !== officerId)
      await tellOfficers(tx, { id, to: [reviewerId], event: `assigned:${reviewerId}`, ...words });
  });
}

/**
 * Decides an appeal. The answer may not repeat the question unless a reason is recorded; an upheld challenge can propose a
 * re-scoring of everybody who had the question, which another officer signs.
 * @throws Problem as requireStep, `answer-discloses`, `appeal-refused`, and what a proposal is refused with
 */
export async function decideAppeal(
  context: Context,
  {
    id,
    officerId,
    outcome,
    answer,
    disclosureReason,
    correction,
  }: Asked & {
    readonly outcome: (typeof complaintOutcomes)[number];
    readonly answer: string;
    readonly disclosureReason: string | null;
    readonly correction: 'none' | 'credit-all' | 'leave-out' | 'mark-again';
  },
): Promise<{ rescoring: number | null }> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const found = await requireStep(tx, { id, officerId, step: { kind: 'decide' } });
    const { number, personId, questionId, submissionId } = found;
    const shared = findDisclosure(answer, await listShownTexts(tx, found));
    if (shared !== null && disclosureReason === null)
      throw new Problem(
        'answer-discloses',
        `The answer shares “${shared}” with a live question. Say it by what is tested, or record why it may go out.`,
      );
    requireFittingCorrection(found, { outcome, correction });
    if (correction === 'mark-again' && submissionId !== null)
      await reopenScript(tx, { submissionId, officerId, reason: `Appeal ${number} was upheld` });
    const rescoring =
      correction === 'none' || correction === 'mark-again' || questionId === null
        ? null
        : await proposeCorrection(tx, { number, questionId, officerId, policy: correction });
    await tx
      .updateTable('appeals')
      .set({
        state: 'decided',
        outcome,
        answer,
        isMarkedAgain: correction === 'mark-again',
        decidedAt: now,
        disclosureReason: shared === null ? null : disclosureReason,
        rescoringId: rescoring?.id ?? null,
      })
      .where('id', '=', id)
      .execute();
    const { secrets } = context;
    await appendRecord(tx, {
      streamKind: 'appeal',
      streamId: id,
      kind: 'appeal-decided',
      actor: `person:${officerId}`,
      body: {
        number,
        outcome,
        rescoringId: rescoring?.id ?? null,
        personalData: await encryptPersonalData(tx, { secrets, personId, value: { answer } }),
      },
    });
    const more =
      correction === 'mark-again'
        ? ' Somebody who had no part in it marks your work again; what you were told stands until then.'
        : rescoring === null
          ? ''
          : ' Everybody who had this question is scored again when a second officer has signed.';
    await tellAppellant(tx, {
      id,
      personId,
      event: 'decided',
      title: `Your appeal ${number} was decided`,
      body: `${outcomeWords[outcome]} The reasons stand on your appeals page.${more}`,
    });
    return { rescoring: rescoring?.number ?? null };
  });
}

/** A correction fits what is appealed, and an upheld appeal of a mark always leads to a new one. */
function requireFittingCorrection(
  { questionId, submissionId, ground }: Awaited<ReturnType<typeof requireStep>>,
  { outcome, correction }: { readonly outcome: keyof typeof outcomeWords; readonly correction: string },
): void {
  if (correction === 'mark-again' && (submissionId === null || outcome === 'not-upheld'))
    throw new Problem('appeal-refused', 'Only marked work whose appeal is upheld is marked again.');
  if (correction === 'none' && submissionId !== null && ground === 'marking' && outcome === 'upheld')
    throw new Problem('appeal-refused', 'An upheld appeal of a mark leads to a new one by somebody else.');
  const isOfQuestion = correction === 'credit-all' || correction === 'leave-out';
  if (isOfQuestion && (questionId === null || outcome === 'not-upheld'))
    throw new Problem('appeal-refused', 'Only an upheld challenge of a question corrects how it is scored.');
}

/** The proposal that corrects everybody who had the question: a new one, or the one that waits for a signature already. */
async function proposeCorrection(
  tx: Tx,
  {
    number,
    questionId,
    officerId,
    policy,
  }: {
    readonly number: string;
    readonly questionId: string;
    readonly officerId: string;
    readonly policy: 'credit-all' | 'leave-out';
  },
): Promise<{ readonly id: string; readonly number: number }> {
  const waiting = await tx
    .selectFrom('rescorings')
    .select(['id', 'number'])
    .where('questionId', '=', questionId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  if (waiting !== undefined) return waiting;
  const reason = `Challenge ${number} of this question was upheld.`;
  const { id } = await proposeRescoring(tx, {
    change: { kind: 'drop', questionId, policy },
    reason,
    personId: officerId,
  });
  return tx.selectFrom('rescorings').select(['id', 'number']).where('id', '=', id).executeTakeFirstOrThrow();
}
