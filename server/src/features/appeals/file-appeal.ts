import { appealDates, appealPolicy, type Ground } from '@cmdsp/appeals';
import { writeComplaintNumber } from '@cmdsp/complaints';
import { randomBytes } from 'node:crypto';
import { countTry } from '../../accounts/limits.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { listOfficers } from './queries.ts';
import { type Appealed, requireAppealable } from './require-appealable.ts';
import { tellOfficers } from './tell.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/** What somebody writes who appeals. */
export type NewAppeal = {
  readonly sittingId: string | null;
  readonly submissionId: string | null;
  readonly ground: Ground;
  readonly position: number | null;
  readonly statement: string;
  readonly wish: string;
};

/**
 * Files an appeal; it counts as received at once, with both dates. Which question a number means is kept for staff alone.
 * @throws Problem `not-found`, `appeal-refused`, `too-many-requests`
 */
export async function fileAppeal(
  context: Context,
  { personId, appeal }: { readonly personId: string; readonly appeal: NewAppeal },
): Promise<{ id: string; number: string; reviewBy: Date; decideBy: Date }> {
  const { databases, secrets } = context;
  await countTry(context, { limit: 'complaint-person', subject: personId });
  return databases.staff.transaction().execute(async (tx) => {
    const appealed = appealedOf(appeal);
    const owner = await requireAppealable(tx, personId, appealed);
    const questionId = await questionOf(tx, { ...appeal, ...appealed });
    const isOfCase = appealed.ground === 'misconduct' && appealed.sittingId !== null;
    const caseId = isOfCase ? await decidedCaseOf(tx, appealed.sittingId) : null;
    const id = newId();
    const number = writeComplaintNumber(randomBytes(8));
    const dates = appealDates(await databaseNow(tx), appealPolicy);
    const [reviewBy, decideBy] = [new Date(dates.reviewBy), new Date(dates.decideBy)];
    const filed = await tx
      .insertInto('appeals')
      .values({ id, number, personId: owner, ...appeal, questionId, caseId, reviewBy, decideBy })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (filed.numInsertedOrUpdatedRows === 0n)
      throw new Problem('appeal-refused', 'An appeal of yours about this is open already.');
    const { statement, wish, sittingId, submissionId, ground, position } = appeal;
    await appendRecord(tx, {
      streamKind: 'appeal',
      streamId: id,
      kind: 'appeal-received',
      actor: `person:${personId}`,
      body: {
        number,
        sittingId,
        submissionId,
        ground,
        position,
        questionId,
        reviewBy: reviewBy.toISOString(),
        decideBy: decideBy.toISOString(),
        personalData: await encryptPersonalData(tx, { secrets, personId: owner, value: { statement, wish } }),
      },
    });
    const officers = (await listOfficers(tx)).map((officer) => officer.id).filter((officer) => officer !== owner);
    await tellOfficers(tx, {
      id,
      to: officers,
      event: 'received',
      title: `Appeal ${number} came in`,
      body: `Give it to somebody who had no part in it, by ${presentDay(reviewBy)}.`,
    });
    return { id, number, reviewBy, decideBy };
  });
}

/** What it is about: a sitting, or marked work. @throws Problem `appeal-refused` */
function appealedOf({ sittingId, submissionId, ground }: NewAppeal): Appealed {
  if (sittingId !== null && submissionId === null) return { sittingId, submissionId, ground };
  if (sittingId === null && submissionId !== null) return { sittingId, submissionId, ground };
  throw new Problem('appeal-refused', 'Say what the appeal is about: one examination, or one piece of marked work.');
}

/** Which question a number of the sitting means; null when no question is challenged. */
async function questionOf(
  tx: Tx,
  { sittingId, ground, position }: Pick<NewAppeal, 'sittingId' | 'ground' | 'position'>,
): Promise<string | null> {
  if ((ground === 'question') !== (position !== null))
    throw new Problem('appeal-refused', 'Say the number of the question that you challenge, and only then.');
  if (position === null || sittingId === null) return null;
  const { questions } = await tx
    .selectFrom('results')
    .select('questions')
    .where('sittingId', '=', sittingId)
    .executeTakeFirstOrThrow();
  const question = questions.find((one) => one.position === position);
  if (question === undefined) throw new Problem('appeal-refused', 'Your examination had no question with this number.');
  return question.id;
}

async function decidedCaseOf(tx: Tx, sittingId: string): Promise<string> {
  const found = await tx
    .selectFrom('misconductCases')
    .select('id')
    .where('sittingId', '=', sittingId)
    .where('state', '=', 'decided')
    .orderBy('decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (found === undefined)
    throw new Problem('appeal-refused', 'There is no decision about misconduct in this sitting.');
  return found.id;
}
