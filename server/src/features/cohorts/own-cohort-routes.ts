import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { createCalendar, readCalendar, revokeCalendar } from './calendar.ts';
import { findInvitation, findInvitationTo, type Invitation } from './find-invitation.ts';
import { joinCohort } from './join-cohort.ts';
import { leaveCohort } from './leave-cohort.ts';
import { getEmail, showOwnCohort } from './own-cohort.ts';
import { showInvitation } from './show-invitation.ts';

/** What learners do: look at their cohort, join, leave, subscribe to its dates. */
export function ownCohortRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/cohort', async ({ viewer }) =>
    showOwnCohort(await contextOf(context, viewer), requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/cohort/leave', async ({ viewer }) => {
    const { personId } = requireCandidate(viewer);
    await context.databases.staff
      .transaction()
      .execute((tx) => leaveCohort(tx, { personId, reason: 'Left by themselves.', endedBy: null }));
    context.accounts.forgetPerson(personId);
  });
  serveEndpoint(app, 'GET /api/join/:token', async ({ params, viewer, request, reply }) => {
    reply.header('cache-control', 'no-store');
    return showInvitation(context, { token: params.token, viewer, address: request.ip });
  });
  serveEndpoint(app, 'POST /api/join/:token', async ({ params, viewer }) => {
    await join(context, viewer, () => (tx) => findInvitation(tx, params.token));
  });
  serveEndpoint(app, 'POST /api/cohort/invitations/:invitation/accept', async ({ params, viewer }) => {
    await join(context, viewer, (email) => (tx) => findInvitationTo(tx, { id: params.invitation, email }));
  });
  serveEndpoint(app, 'POST /api/cohort/calendar', async ({ viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    return createCalendar(context, personOf(viewer).personId);
  });
  serveEndpoint(app, 'DELETE /api/cohort/calendar', async ({ viewer }) => {
    await revokeCalendar(context, personOf(viewer).personId);
  });
  serveEndpoint(app, 'GET /api/calendar/:file', async ({ params, reply }) => {
    const text = await readCalendar(context, params.file);
    await reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'content-disposition': 'inline; filename="cmdsp.ics"', 'cache-control': 'private, no-store' })
      .send(text);
    return '';
  });
}

async function join(
  context: Context,
  viewer: Viewer,
  finder: (email: string) => (tx: Tx) => Promise<Invitation | null>,
): Promise<void> {
  const { personId } = requireCandidate(viewer);
  const email = await getEmail(context.databases.auth, personId);
  await joinCohort(context, { personId, email, find: finder(email) });
}
