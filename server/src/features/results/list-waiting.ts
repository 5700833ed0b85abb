import type { Context } from '../../context.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { trackRow } from './show-tracker.ts';

/** Results that wait for an officer: promised first, shown first. Scores are not in it; a review is not about them. */
export async function listWaiting({ databases }: Pick<Context, 'databases'>) {
  const now = await databaseNow(databases.staff);
  const rows = await databases.staff
    .selectFrom('results')
    .innerJoin('sittings', 'sittings.id', 'results.sittingId')
    .innerJoin('forms', 'forms.id', 'results.formId')
    .leftJoin('people', 'people.id', 'results.personId')
    .select(['results.sittingId', 'results.answered', 'results.questionCount', 'results.state', 'results.releaseMode'])
    .select(['results.reviewBy', 'results.promisedAt', 'results.reviewedAt', 'results.releasedAt', 'results.finalAt'])
    .select(['forms.number', 'people.legalName', 'sittings.finishedAt'])
    .where('results.releasedAt', 'is', null)
    .orderBy('results.promisedAt')
    .orderBy('results.sittingId')
    .limit(500)
    .execute();
  return {
    waiting: rows.flatMap(({ sittingId, legalName, number, answered, questionCount, state, finishedAt, ...times }) => {
      if (state === 'released' || finishedAt === null) return [];
      const steps = trackRow({ ...times, receivedAt: finishedAt, scoredAt: finishedAt }, now);
      const isLate = steps.some((step) => step.isLate);
      return [{ sitting: sittingId, name: legalName, form: number, answered, questionCount, state, steps, isLate }];
    }),
  };
}
