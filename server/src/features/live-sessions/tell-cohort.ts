import type { Tx } from '../../db/database.ts';
import { notify } from '../../notifications/notify.ts';
import type { LiveRow } from './queries.ts';

/** What members hear of: a plan, once; another time, each time; the opening, once. */
type LiveNews = 'planned' | 'moved' | 'opened';

const titles: Record<LiveNews, string> = {
  planned: 'Live session planned',
  moved: 'Live session at another time',
  opened: 'Live session open now',
};

/**
 * Tells the members of a cohort, but for whoever did it, in the transaction of the change and in the way that they
 * prefer. `version` tells one change of time from the next. The subject stands for the title, which is somebody's words
 * and goes when that person is erased.
 */
export async function tellCohort(
  tx: Tx,
  {
    news,
    session,
    version,
    subject,
    by,
  }: {
    readonly news: LiveNews;
    readonly session: Pick<LiveRow, 'id' | 'cohortId' | 'plannedFor'>;
    readonly version: number;
    readonly subject: string;
    readonly by: string;
  },
): Promise<void> {
  const { id, cohortId, plannedFor } = session;
  const { title, timeZone } = await tx
    .selectFrom('cohorts')
    .select(['title', 'timeZone'])
    .where('id', '=', cohortId)
    .executeTakeFirstOrThrow();
  const members = await tx
    .selectFrom('cohortMembers')
    .select('personId')
    .where('cohortId', '=', cohortId)
    .where('personId', '<>', by)
    .execute();
  const message = {
    kind: 'course',
    eventKey: news === 'moved' ? `live-moved:${id}:${version}` : `live-${news}:${id}`,
    title: `${titles[news]}: ${subject}`.slice(0, 200),
    body:
      news === 'opened'
        ? `Your cohort ${title} has begun. You can join now.`.slice(0, 1000)
        : `For your cohort ${title}: ${momentWords(plannedFor, timeZone)}.`.slice(0, 1000),
    path: `/learn/live/${id}`,
  } as const;
  await notify(
    tx,
    members.map(({ personId }) => ({ ...message, personId })),
  );
}

/** A moment on the clocks of the cohort, with UTC beside it. */
function momentWords(at: Date, timeZone: string): string {
  const local = at.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone });
  const utc = at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return timeZone === 'UTC' ? `${local} UTC` : `${local} (${timeZone}; ${utc} UTC)`;
}
