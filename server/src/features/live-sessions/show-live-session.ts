import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { loadRoom } from './load-room.ts';
import { loadSummary } from './load-summary.ts';
import { type Asked, attend, notThere } from './participants.ts';
import { findRelease, presentEntry } from './present-session.ts';
import { titleOfCohort } from './queries.ts';

/** One session with its room as it is now, and its summary when it is over. @throws Problem `not-found` */
export async function showLiveSession(
  context: Context,
  asked: Asked,
): Promise<Sent<Endpoints['GET /api/live-sessions/:session']>> {
  const { staff } = context.databases;
  const { session, standing } = await attend(context, asked);
  const { id, cohortId } = session;
  const [room, title, cohortRelease] = await Promise.all([
    loadRoom(staff, id),
    titleOfCohort(staff, cohortId),
    findRelease(staff, cohortId),
  ]);
  if (room === null) throw notThere();
  return {
    ...(await presentEntry(context, { session, cohortRelease })),
    cohort: { id: cohortId, title },
    standing,
    room,
    summary: session.state === 'ended' ? await loadSummary(staff, session) : null,
  };
}
