import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { LiveRow } from './queries.ts';
import { catalogueAt, subjectOf, titleOfSubject } from './slides.ts';

type Entry = Sent<Endpoints['GET /api/live-sessions']>['sessions'][number];

/** A session as lists show it; `cohortRelease` is what its cohort learns from now. */
export async function presentEntry(
  context: Context,
  { session, cohortRelease }: { readonly session: LiveRow; readonly cohortRelease: string | null },
): Promise<Entry> {
  const { id, title, plannedFor, meetingUrl, state, openedAt, endedAt, release } = session;
  const catalogue = await catalogueAt(context, release ?? cohortRelease ?? context.contentRelease);
  const subject = subjectOf(session);
  return {
    id,
    title,
    subject: { ...subject, title: titleOfSubject(catalogue, subject) },
    plannedFor: plannedFor.toISOString(),
    meetingUrl,
    state,
    openedAt: openedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** The release that a cohort learns from; null before there is one. */
export async function findRelease(db: Context['databases']['staff'], cohortId: string): Promise<string | null> {
  const row = await db.selectFrom('cohorts').select('release').where('id', '=', cohortId).executeTakeFirst();
  return row?.release ?? null;
}
