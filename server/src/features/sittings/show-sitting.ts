import { allottedTime } from '@cmdsp/sittings';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { standingOf } from '../../sittings/committer/standing-of.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';
import { sittingNotFound } from './not-found.ts';
import { countAnswers, findOwnSitting, settleExpiry } from './queries.ts';

/** How one's own sitting stands now. @throws Problem `not-found` */
export async function showSitting(context: Context, own: { readonly id: string; readonly personId: string }) {
  const { candidate, staff } = context.databases;
  const found = await asPerson(candidate, own.personId, (tx) => findOwnSitting(tx, own));
  if (found === undefined) throw sittingNotFound();
  await settleExpiry(staff, found);
  return asPerson(candidate, own.personId, async (tx) => {
    const row = await findOwnSitting(tx, own);
    if (row === undefined) throw sittingNotFound();
    const sitting = sittingOf(row);
    const form = await tx
      .selectFrom('forms')
      .select(['title', 'questionCount', 'pretestCount'])
      .where('id', '=', row.formId)
      .executeTakeFirstOrThrow();
    const person = await tx
      .selectFrom('people')
      .select('displayName')
      .where('id', '=', own.personId)
      .executeTakeFirstOrThrow();
    const released = await tx
      .selectFrom('releasedResults')
      .select('sittingId')
      .where('sittingId', '=', row.id)
      .executeTakeFirst();
    return {
      id: row.id,
      kind: row.kind,
      title: form.title,
      questionCount: form.questionCount,
      pretestCount: form.pretestCount,
      allottedMinutes: allottedTime(sitting) / 60_000,
      graceSeconds: row.graceMs / 1000,
      candidateName: person.displayName,
      ...(await countAnswers(tx, row.id)),
      isResultReleased: released !== undefined,
      finishedAt: row.finishedAt === null ? null : row.finishedAt.getTime(),
      ...standingOf(sitting, await databaseNow(tx)),
    };
  });
}
