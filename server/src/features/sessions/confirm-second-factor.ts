import type { FastifyReply, FastifyRequest } from 'fastify';
import { authHeaders, forwardCookies, refusedAs } from '../../accounts/better-auth-call.ts';
import { countTry, forgetTries } from '../../accounts/limits.ts';
import { cookieValue } from '../../accounts/session-cookie.ts';
import { takeCode } from '../../accounts/used-codes.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { findPendingPerson } from './queries.ts';

/**
 * Finishes a sign-in that waits for its second factor: six digits from the app (each works once) or a backup code
 * (likewise). The new session counts as confirmed.
 * @throws Problem `sign-in-needed` when no sign-in waits, `code-refused`, `too-many-requests`
 */
export async function confirmSignIn(
  context: Context,
  { request, reply, code }: { request: FastifyRequest; reply: FastifyReply; code: string },
): Promise<void> {
  const { accounts, databases } = context;
  const name = accounts.cookie.name.replace('session_token', 'two_factor');
  const value = cookieValue(request.headers.cookie, name);
  const identifier = value === null ? null : accounts.cookie.tokenOf(value);
  const personId = identifier === null ? null : await findPendingPerson(databases.auth, identifier);
  if (personId === null)
    throw new Problem('sign-in-needed', 'More than ten minutes have passed. Sign in with your password again.');
  await countTry(context, { limit: 'second-factor-account', subject: personId });

  const compact = code.replaceAll(' ', '');
  const isTotp = /^\d{6}$/.test(compact);
  const refusal = new Problem(
    'code-refused',
    'Type the newest code of your app, or a backup code that you have not used yet.',
  );
  if (isTotp && !(await takeCode(context, { personId, code: compact }))) throw refusal;
  // Only the pending sign-in goes along: a session of this browser must not stand in for it.
  const call = {
    body: { code: compact },
    headers: authHeaders(request, `${name}=${value}`),
    returnHeaders: true,
  } as const;
  const { api } = accounts.betterAuth;
  const { response, headers } = await refusedAs(refusal, () =>
    isTotp ? api.verifyTOTP(call) : api.verifyBackupCode(call),
  );
  await databases.auth.transaction().execute(async (tx) => {
    await tx
      .updateTable('authSessions')
      .set({ secondFactorAt: new Date() })
      .where('token', '=', response.token ?? '')
      .execute();
    if (isTotp) return;
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'backup-code-used',
      actor: `person:${personId}`,
      body: {},
    });
  });
  await forgetTries(context, { limit: 'second-factor-account', subject: personId });
  forwardCookies(headers, reply);
}
