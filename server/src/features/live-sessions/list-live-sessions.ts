import type { Endpoints } from '@cmdsp/contract';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { findOwnCohort, listTaughtCohorts, mayTeach } from '../../learning/cohort-standing.ts';
import { notThere } from './participants.ts';
import { findRelease, presentEntry } from './present-session.ts';
import { listSessions, titleOfCohort } from './queries.ts';

/**
 * The sessions of a cohort: of the one named if the viewer teaches or learns there, otherwise of the first they teach, or
 * of their own. @throws Problem `not-found` when they have no part in the one named
 */
export async function listLiveSessions(
  context: Context,
  { viewer, cohortId }: { readonly viewer: Viewer; readonly cohortId: string | undefined },
): Promise<Sent<Endpoints['GET /api/live-sessions']>> {
  const { staff, candidate } = context.databases;
  const person = personOf(viewer);
  const { personId } = person;
  const taught = mayTeach(person) ? await listTaughtCohorts(staff, personId) : [];
  const own = person.isAgreementAccepted
    ? await asPerson(candidate, personId, (tx) => findOwnCohort(tx, personId))
    : null;
  const wanted = cohortId ?? taught[0] ?? own;
  const standing = wanted !== null && taught.includes(wanted) ? 'facilitator' : 'member';
  if (standing === 'member') requireCandidate(viewer);
  if (wanted === null || (standing === 'member' && wanted !== own)) throw notThere();
  const sessions =
    standing === 'facilitator'
      ? await listSessions(staff, wanted)
      : await asPerson(candidate, personId, (tx) => listSessions(tx, wanted));
  const cohortRelease = await findRelease(staff, wanted);
  const cohorts = [
    ...taught.map((id) => ({ id, standing: 'facilitator' as const })),
    ...(own === null || taught.includes(own) ? [] : [{ id: own, standing: 'member' as const }]),
  ];
  return {
    cohort: { id: wanted, title: await titleOfCohort(staff, wanted) },
    standing,
    cohorts: await Promise.all(
      cohorts.map(async (cohort) => ({ ...cohort, title: await titleOfCohort(staff, cohort.id) })),
    ),
    sessions: await Promise.all(sessions.map((session) => presentEntry(context, { session, cohortRelease }))),
  };
}
