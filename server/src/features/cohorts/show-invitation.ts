import type { Endpoints } from '@cmdsp/contract';
import { countTry } from '../../accounts/limits.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Viewer } from '../../http/viewer.ts';
import { findInvitation } from './find-invitation.ts';
import { presentSummary } from './present-cohort.ts';
import { findCohortRow, listFacilitatorNames, readToday } from './queries.ts';

/** What an invitation leads to, for whoever holds its token. @throws Problem `link-not-valid`, `too-many-requests` */
export async function showInvitation(
  context: Context,
  { token, viewer, address }: { readonly token: string; readonly viewer: Viewer; readonly address: string },
): Promise<Sent<Endpoints['GET /api/join/:token']>> {
  await countTry(context, { limit: 'link-address', subject: address });
  const { staff } = context.databases;
  const personId = viewer.kind === 'person' ? viewer.personId : null;
  const invitation = await findInvitation(staff, token);
  const row = invitation === null ? null : await findCohortRow(staff, invitation.cohortId);
  if (invitation === null || row === null)
    throw new Problem(
      'link-not-valid',
      'This invitation has run out, was used or was taken back. If you joined by it, your cohort is on the page Cohort.',
    );
  const [names, { now }, present] = await Promise.all([
    listFacilitatorNames(staff, [row.id]),
    readToday(staff, row.timeZone),
    personId === null ? null : findPresentCohort(context, personId),
  ]);
  return {
    ...presentSummary(row, now),
    facilitators: [...(names.get(row.id) ?? [])],
    email: invitation.kind === 'personal' ? invitation.email : null,
    expiresAt: invitation.expiresAt.toISOString(),
    isMember: present?.id === row.id,
    leaves: present === null || present.id === row.id ? null : present.title,
  };
}

async function findPresentCohort({ databases }: Context, personId: string) {
  const present = await databases.staff
    .selectFrom('cohortMembers as m')
    .innerJoin('cohorts as c', 'c.id', 'm.cohortId')
    .select(['c.id', 'c.title'])
    .where('m.personId', '=', personId)
    .executeTakeFirst();
  return present ?? null;
}
