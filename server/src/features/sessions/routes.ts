import { endSessions } from '../../accounts/end-sessions.ts';
import { endPreviousSession, signIn } from '../../accounts/sign-in.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { confirmSignIn } from './confirm-second-factor.ts';
import { getSignedInPerson, listSessions } from './queries.ts';

/** Signing in and out, and where one is signed in. */
export function sessionRoutes(app: App, context: Context): void {
  const { accounts, config, databases } = context;

  serveEndpoint(app, 'GET /api/session', async ({ viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    const { isDemo } = config;
    if (viewer.kind === 'stranger') return { kind: 'stranger' as const, isDemo };
    const person = await getSignedInPerson(databases.auth, viewer.personId);
    return {
      kind: 'person' as const,
      isDemo,
      displayName: person.displayName,
      email: person.email,
      isEmailVerified: viewer.isEmailVerified,
      audienceGroup: person.audienceGroup,
      roles: [...viewer.roles],
      hasSecondFactor: person.twoFactorEnabled,
      isSecondFactorDone: viewer.isSecondFactorDone,
      isAgreementAccepted: viewer.isAgreementAccepted,
    };
  });

  serveEndpoint(app, 'POST /api/session', async ({ body, request, reply }) => ({
    kind: await signIn(context, { ...body, request, reply }),
  }));

  serveEndpoint(app, 'POST /api/session/second-factor', async ({ body, request, reply }) => {
    await confirmSignIn(context, { request, reply, code: body.code });
    return { kind: 'signed-in' as const };
  });

  serveEndpoint(app, 'DELETE /api/session', async ({ request, reply }) => {
    await endPreviousSession(context, request);
    reply.header('set-cookie', accounts.cookie.removal);
  });

  serveEndpoint(app, 'GET /api/sessions', async ({ viewer }) => {
    const { personId, sessionId } = personOf(viewer);
    const sessions = await listSessions(databases.auth, personId);
    return {
      sessions: sessions.map((session) => ({
        id: session.id,
        userAgent: session.userAgent ?? '',
        startedAt: session.createdAt.toISOString(),
        usedAt: session.updatedAt.toISOString(),
        isThisOne: session.id === sessionId,
      })),
    };
  });

  serveEndpoint(app, 'DELETE /api/sessions/:id', async ({ viewer, params }) => {
    const { personId } = personOf(viewer);
    await databases.auth
      .deleteFrom('authSessions')
      .where('userId', '=', personId)
      .where('id', '=', params.id)
      .execute();
    accounts.forgetPerson(personId);
  });

  serveEndpoint(app, 'DELETE /api/sessions', async ({ viewer, reply }) => {
    await endSessions({ db: databases.auth, accounts }, { personId: personOf(viewer).personId });
    reply.header('set-cookie', accounts.cookie.removal);
  });
}
