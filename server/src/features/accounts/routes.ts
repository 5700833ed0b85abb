import { acceptAgreement } from '../../accounts/create-account.ts';
import { countTry } from '../../accounts/limits.ts';
import { takeAtLeast } from '../../accounts/take-at-least.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { signIn } from '../../accounts/sign-in.ts';
import { confirmEmail, resendVerification } from './confirm-email.ts';
import { exportData } from './export-data.ts';
import { registerFirstAdministrator } from './first-administrator.ts';
import { getAccount } from './queries.ts';
import { registerAccount } from './register-account.ts';
import { changePassword, requestPasswordReset, resetPassword } from './reset-password.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';

/** Opening an account, proving the address, passwords, the agreement, and what the account holds. */
export function accountRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/agreements/current', async () => {
    const { id, version, hash, title, tree } = context.agreements.current();
    const notice = context.agreements.privacyNotice();
    return {
      id,
      version,
      hash,
      title,
      tree,
      privacyNotice: notice === null ? null : { title: notice.title, tree: notice.tree },
    };
  });

  serveEndpoint(app, 'POST /api/accounts', async ({ body, request }) => {
    const { agreement, ...registration } = body;
    await takeAtLeast(() => registerAccount(context, { address: request.ip, registration, accepted: agreement }));
    return { kind: 'check-your-mail' as const };
  });

  serveEndpoint(app, 'POST /api/first-administrator', async ({ body, request, reply }) => {
    const { token, ...registration } = body;
    await registerFirstAdministrator(context, { address: request.ip, token, registration });
    await signIn(context, { email: body.email, password: body.password, request, reply });
    return { kind: 'signed-in' as const };
  });

  serveEndpoint(app, 'POST /api/email-verifications', async ({ body, request }) => {
    await takeAtLeast(() => resendVerification(context, { address: request.ip, email: body.email }));
    return { kind: 'check-your-mail' as const };
  });

  serveEndpoint(app, 'POST /api/email-verifications/confirm', async ({ body, request }) => {
    await confirmEmail(context, { address: request.ip, token: body.token });
    return { kind: 'confirmed' as const };
  });

  serveEndpoint(app, 'POST /api/password-resets', async ({ body, request }) => {
    await takeAtLeast(() => requestPasswordReset(context, { address: request.ip, email: body.email }));
    return { kind: 'check-your-mail' as const };
  });

  serveEndpoint(app, 'POST /api/password-resets/confirm', async ({ body, request }) => {
    await resetPassword(context, { address: request.ip, ...body });
    return { kind: 'changed' as const };
  });

  serveEndpoint(app, 'POST /api/account/password', async ({ body, viewer }) => {
    await changePassword(context, { viewer: personOf(viewer), ...body });
  });

  ownAccountRoutes(app, context);
  secondFactorRoutes(app, context);
}

function ownAccountRoutes(app: App, context: Context): void {
  const { databases, agreements, accounts } = context;

  serveEndpoint(app, 'GET /api/account', async ({ viewer }) => {
    const { personId, roles } = personOf(viewer);
    const { hash, title, version } = agreements.current();
    const account = await getAccount(databases.auth, { personId, agreementHash: hash });
    return {
      email: account.email,
      legalName: account.legalName,
      displayName: account.displayName,
      audienceGroup: account.audienceGroup,
      hasSecondFactor: account.twoFactorEnabled,
      isSecondFactorRequired: roles.length > 0,
      agreement: { title, version, acceptedAt: account.acceptedAt?.toISOString() ?? null },
      createdAt: account.createdAt.toISOString(),
    };
  });

  serveEndpoint(app, 'PATCH /api/account', async ({ viewer, body }) => {
    const { personId } = personOf(viewer);
    await asPerson(databases.candidate, personId, (tx) =>
      tx.updateTable('people').set(body).where('id', '=', personId).execute(),
    );
  });

  serveEndpoint(app, 'GET /api/account/data', async ({ viewer, reply }) => {
    const { personId } = personOf(viewer);
    await countTry(context, { limit: 'password-account', subject: `export:${personId}` });
    reply
      .header('content-disposition', 'attachment; filename="cmdsp-account.json"')
      .header('cache-control', 'no-store');
    return exportData(context, personId);
  });

  serveEndpoint(app, 'POST /api/account/agreement', async ({ viewer, body }) => {
    const { personId } = personOf(viewer);
    const agreement = agreements.current();
    if (body.id !== agreement.id || body.hash !== agreement.hash) {
      throw new Problem(
        'agreement-changed',
        'A new version came into force while you were reading. Read it and accept it again.',
      );
    }
    await asPerson(databases.candidate, personId, (tx) => acceptAgreement(tx, { personId, agreement }));
    accounts.forgetPerson(personId);
  });
}
