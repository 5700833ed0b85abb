import type { FastifyReply, FastifyRequest } from 'fastify';
import { toDataURL } from 'qrcode';
import { authHeaders, forwardCookies, refusedAs } from '../../accounts/better-auth-call.ts';
import { endSessions } from '../../accounts/end-sessions.ts';
import { countTry, forgetTries } from '../../accounts/limits.ts';
import { getRecipient } from '../../accounts/recipients.ts';
import { requireOwnPassword } from '../../accounts/require-own-password.ts';
import { takeCode } from '../../accounts/used-codes.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueSecurityMail } from '../../accounts/second-contact.ts';
import { notify } from '../../notifications/notify.ts';
import { securityChangeMail } from './mails.ts';
import { getAccount } from './queries.ts';

type Call = { readonly viewer: Person; readonly request: FastifyRequest };
type CallWithReply = Call & { readonly reply: FastifyReply };

const isSetUpAlready = 'Your account already has a second factor. Remove it first if you want to set up another app.';

/**
 * Begins with an authenticator app: a new secret and ten backup codes, which are shown once. Nothing changes until the
 * first code is confirmed.
 * @throws Problem `conflict` when there is one already, `password-refused`
 */
export async function beginSecondFactor(context: Context, { viewer, request, password }: Call & { password: string }) {
  const { personId } = viewer;
  const account = await getAccount(context.databases.auth, { personId, agreementHash: '' });
  if (account.twoFactorEnabled) throw new Problem('conflict', isSetUpAlready);
  await requireOwnPassword(context, { personId, password, field: 'password' });
  const { totpURI, backupCodes } = await refusedAs(new Problem('sign-in-needed'), () =>
    context.accounts.betterAuth.api.enableTwoFactor({ body: { password }, headers: authHeaders(request) }),
  );
  return {
    otpauthUri: totpURI,
    secret: new URL(totpURI).searchParams.get('secret') ?? '',
    qrCode: await toDataURL(totpURI, { margin: 2, width: 240 }),
    backupCodes,
  };
}

/**
 * Finishes with the first code. This session counts as confirmed and gets a new cookie; all others end.
 * @throws Problem `code-refused`, `conflict`, `too-many-requests`
 */
export async function confirmSecondFactor(
  context: Context,
  { viewer, request, reply, code }: CallWithReply & { code: string },
): Promise<void> {
  const { personId } = viewer;
  const account = await getAccount(context.databases.auth, { personId, agreementHash: '' });
  if (account.twoFactorEnabled) throw new Problem('conflict', isSetUpAlready);
  await countTry(context, { limit: 'second-factor-account', subject: personId });
  const digits = code.replaceAll(' ', '');
  const refusal = new Problem('code-refused', 'Check that the clock of your phone is right and type the newest code.');
  if (!(await takeCode(context, { personId, code: digits }))) throw refusal;
  const { headers } = await refusedAs(refusal, () =>
    context.accounts.betterAuth.api.verifyTOTP({
      body: { code: digits },
      headers: authHeaders(request),
      returnHeaders: true,
    }),
  );
  // Better Auth has replaced the session; the newest one of this person is it.
  const db = context.databases.auth;
  const session = await db
    .selectFrom('authSessions')
    .select('id')
    .where('userId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('authSessions').set({ secondFactorAt: new Date() }).where('id', '=', session.id).execute();
    await endSessions({ db: tx, accounts: context.accounts }, { personId, exceptSessionId: session.id });
    await record(tx, context, { personId, kind: 'second-factor-set-up', change: 'a second factor was set up' });
  });
  await forgetTries(context, { limit: 'second-factor-account', subject: personId });
  context.accounts.forgetPerson(personId);
  forwardCookies(headers, reply);
}

/** Replaces the backup codes; the old ones stop working. @throws Problem `password-refused`, `second-factor-needed` */
export async function replaceBackupCodes(
  context: Context,
  { viewer, request, password }: Call & { password: string },
): Promise<readonly string[]> {
  const { personId } = viewer;
  requireConfirmed(viewer);
  await requireOwnPassword(context, { personId, password, field: 'password' });
  const { backupCodes } = await refusedAs(
    new Problem('second-factor-needed', 'Set up an authenticator app first.'),
    () => context.accounts.betterAuth.api.generateBackupCodes({ body: { password }, headers: authHeaders(request) }),
  );
  await context.databases.auth
    .transaction()
    .execute((tx) =>
      record(tx, context, { personId, kind: 'backup-codes-replaced', change: 'the backup codes were replaced' }),
    );
  return backupCodes;
}

/**
 * Removes the second factor, for instance to set up another phone. Staff areas stay shut until a new one is confirmed.
 * @throws Problem `password-refused`, `second-factor-needed`
 */
export async function removeSecondFactor(
  context: Context,
  { viewer, password }: { viewer: Person; password: string },
): Promise<void> {
  const { personId } = viewer;
  requireConfirmed(viewer);
  await requireOwnPassword(context, { personId, password, field: 'password' });
  await context.databases.auth.transaction().execute(async (tx) => {
    await tx.updateTable('authUsers').set({ twoFactorEnabled: false }).where('id', '=', personId).execute();
    await tx.deleteFrom('authTwoFactors').where('userId', '=', personId).execute();
    await tx.updateTable('authSessions').set({ secondFactorAt: null }).where('userId', '=', personId).execute();
    await endSessions({ db: tx, accounts: context.accounts }, { personId, exceptSessionId: viewer.sessionId });
    await record(tx, context, { personId, kind: 'second-factor-removed', change: 'the second factor was removed' });
  });
  context.accounts.forgetPerson(personId);
}

function requireConfirmed(viewer: Person): void {
  if (!viewer.isSecondFactorDone)
    throw new Problem(
      'second-factor-needed',
      'Sign in again with a code from your authenticator app, then try once more.',
    );
}

async function record(
  tx: Parameters<typeof appendRecord>[0],
  { config }: Context,
  { personId, kind, change }: { personId: string; kind: string; change: string },
): Promise<void> {
  await appendRecord(tx, { streamKind: 'person', streamId: personId, kind, actor: `person:${personId}`, body: {} });
  const { email, name } = await getRecipient(tx, personId);
  await queueSecurityMail(tx, {
    config,
    kind,
    personId,
    to: email,
    mail: securityChangeMail({ name, change, url: `${config.publicUrl}/account` }),
  });
  await notify(tx, [
    {
      personId,
      kind: 'account',
      eventKey: `${kind}:${newId()}`,
      title: `Your account: ${change}`,
      body: 'If this was not you, choose a new password at once and tell your programme administrator.',
      path: '/account',
      hasOwnMail: true,
    },
  ]);
}
