import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { authHeaders, forwardCookies, refusedAs } from './better-auth-call.ts';
import { countTry, forgetTries } from './limits.ts';
import { normaliseEmail } from './normalise-email.ts';
import { cookieValue } from './session-cookie.ts';

/**
 * Signs somebody in with e-mail and password. Wrong password, unknown address and unconfirmed address get the same
 * answer after the same work (Better Auth hashes for unknown addresses too). A session of this browser from before is
 * ended: nobody can be made to use a session that somebody else knows.
 * @throws Problem `sign-in-refused`, `too-many-requests`
 */
export async function signIn(
  context: Context,
  {
    email,
    password,
    request,
    reply,
  }: { email: string; password: string; request: FastifyRequest; reply: FastifyReply },
): Promise<'signed-in' | 'second-factor-needed'> {
  const account = normaliseEmail(email);
  await countTry(context, { limit: 'sign-in-address', subject: request.ip });
  await countTry(context, { limit: 'sign-in-account', subject: account });
  const { response, headers } = await refusedAs(signInRefusal(), () =>
    context.accounts.betterAuth.api.signInEmail({
      body: { email: account, password },
      headers: authHeaders(request, ''),
      returnHeaders: true,
    }),
  );
  await forgetTries(context, { limit: 'sign-in-account', subject: account });
  await endPreviousSession(context, request);
  forwardCookies(headers, reply);
  // Better Auth's types do not know what its own plug-in answers instead.
  return 'twoFactorRedirect' in response ? 'second-factor-needed' : 'signed-in';
}

/** Ends the session that this browser has now, if any. */
export async function endPreviousSession(
  { accounts, databases }: Pick<Context, 'accounts' | 'databases'>,
  request: FastifyRequest,
): Promise<void> {
  const value = cookieValue(request.headers.cookie, accounts.cookie.name);
  const token = value === null ? null : accounts.cookie.tokenOf(value);
  if (token === null) return;
  const ended = await databases.auth
    .deleteFrom('authSessions')
    .where('token', '=', token)
    .returning('userId')
    .executeTakeFirst();
  if (ended !== undefined) accounts.forgetPerson(ended.userId);
}

function signInRefusal(): Problem {
  return new Problem(
    'sign-in-refused',
    'E-mail and password do not belong together, or the address is not confirmed yet. Check both, or open the link in the mail we sent you.',
  );
}
