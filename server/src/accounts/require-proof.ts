import type { Context } from '../context.ts';
import { requireOwnPassword } from './require-own-password.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';

/**
 * Whoever asks for something that cannot be undone proves it once more: the password, in a session that was confirmed
 * with the second factor where the account has one.
 * @throws Problem `second-factor-needed`, `password-refused`, `too-many-requests`
 */
export async function requireProof(
  context: Context,
  { viewer, password }: { viewer: Person; password: string },
): Promise<void> {
  const { personId, isSecondFactorDone } = viewer;
  const { twoFactorEnabled } = await context.databases.auth
    .selectFrom('authUsers')
    .select('twoFactorEnabled')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (twoFactorEnabled && !isSecondFactorDone) {
    throw new Problem(
      'second-factor-needed',
      'Sign in again with a code from your authenticator app, then ask once more.',
    );
  }
  await requireOwnPassword(context, { personId, password, field: 'password' });
}
