import { createAccount } from '../../accounts/create-account.ts';
import { grantRole } from '../../accounts/grant-role.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { useLink } from '../../accounts/one-time-links.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Registration } from './register-account.ts';
import { requireGoodPassword } from './require-good-password.ts';

/**
 * Opens the first administrator's account with the link that the server printed. Whoever reads the console runs the
 * service, so the address needs no confirmation. Link, account and role stand or fall together.
 * @throws Problem `link-not-valid`, `password-refused`, `conflict` when the address has an account
 */
export async function registerFirstAdministrator(
  context: Context,
  { address, token, registration }: { address: string; token: string; registration: Registration },
): Promise<void> {
  await countTry(context, { limit: 'link-address', subject: address });
  requireGoodPassword(registration);
  const { legalName, displayName, audienceGroup } = registration;
  const passwordHash = await hashPassword(registration.password);
  const email = normaliseEmail(registration.email);
  await context.databases.auth.transaction().execute(async (tx) => {
    const link = await useLink(tx, { purpose: 'first-administrator', token });
    if (link === null) {
      throw new Problem(
        'link-not-valid',
        'This link does not work any more: it works once, within 60 minutes. Restart the server to get a new one, as long as there is no administrator.',
      );
    }
    const account = {
      legalName,
      displayName,
      audienceGroup,
      email,
      passwordHash,
      isEmailVerified: true,
      agreement: null,
    };
    const personId = await createAccount(tx, { secrets: context.secrets, account });
    if (personId === null)
      throw new Problem('conflict', 'This address already has an account. Use another one for the administrator.');
    await grantRole(tx, {
      personId,
      role: 'administrator',
      grantedBy: null,
      reason: 'First administrator, by the link printed at the start',
    });
  });
}
