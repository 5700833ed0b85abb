import { appealPolicy, type Ground } from '@cmdsp/appeals';
import type { Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';
import { Problem } from '../../http/problem.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/** What an appeal is about: one finished sitting, or one released round of marked work. */
export type Appealed = { readonly ground: Ground } & (
  | { readonly sittingId: string; readonly submissionId: null }
  | { readonly sittingId: null; readonly submissionId: string }
);

/** On what grounds marked work can be appealed. */
export const groundsOfWork: readonly Ground[] = ['marking', 'procedure', 'accommodation', 'conflict-of-interest'];

/** Whose it is, when it can be appealed now. @throws Problem `not-found`, `appeal-refused` */
export async function requireAppealable(tx: Tx, personId: string, appealed: Appealed): Promise<string> {
  const { ground, sittingId, submissionId } = appealed;
  if (submissionId === null) return requireAppealableSitting(tx, { personId, sittingId, ground });
  const work = await tx
    .selectFrom('submissions')
    .select(['personId', 'releasedAt'])
    .where('id', '=', submissionId)
    .where('personId', 'in', peopleOf(personId))
    .executeTakeFirst();
  if (work === undefined) throw new Problem('not-found', 'There is no marked work of yours like this.');
  if (!groundsOfWork.includes(ground))
    throw new Problem(
      'appeal-refused',
      'Choose the marking, the procedure, an accommodation or a conflict of interest.',
    );
  if (work.releasedAt === null)
    throw new Problem('appeal-refused', 'Work can be appealed from the day its feedback is there.');
  const until = work.releasedAt.getTime() + appealPolicy.fileDays * 86_400_000;
  if (until <= (await databaseNow(tx)))
    throw new Problem('appeal-refused', 'The time for appeals about this work is over. You can still complain.');
  return work.personId;
}

async function requireAppealableSitting(
  tx: Tx,
  { personId, sittingId, ground }: { readonly personId: string; readonly sittingId: string; readonly ground: Ground },
): Promise<string> {
  const sitting = await tx
    .selectFrom('sittings')
    .leftJoin('results', 'results.sittingId', 'sittings.id')
    .select(['sittings.personId', 'sittings.finishedAt', 'results.releasedAt', 'results.finalAt'])
    .where('sittings.id', '=', sittingId)
    .where('sittings.personId', 'in', peopleOf(personId))
    .where('sittings.kind', '=', 'certification')
    .where('sittings.startedAt', 'is not', null)
    .executeTakeFirst();
  if (sitting === undefined || sitting.finishedAt === null)
    throw new Problem('not-found', 'There is no finished examination of yours like this.');
  const now = await databaseNow(tx);
  const needsResult = ground === 'question' || ground === 'marking';
  if (needsResult && sitting.releasedAt === null)
    throw new Problem('appeal-refused', 'Questions and marking can be challenged from the day your result is there.');
  if (ground !== 'misconduct' && sitting.finalAt !== null && sitting.finalAt.getTime() <= now)
    throw new Problem('appeal-refused', 'The time for appeals about this examination is over. You can still complain.');
  return sitting.personId;
}
