import type { Context } from '../context.ts';
import { createLink, linkMinutes } from './one-time-links.ts';

/**
 * While nobody is administrator, makes the link with which whoever reads the console becomes the first. Returns the
 * lines to print, or none. Each start replaces the link of the start before.
 */
export async function firstAdministratorLink({
  config,
  databases,
}: Pick<Context, 'config' | 'databases'>): Promise<readonly string[]> {
  const administrator = await databases.auth
    .selectFrom('roleGrants')
    .select('id')
    .where('role', '=', 'administrator')
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (administrator !== undefined) return [];
  const token = await databases.auth
    .transaction()
    .execute((tx) => createLink(tx, { purpose: 'first-administrator', personId: null }));
  return [
    '',
    'There is no administrator yet. Open this link to become the first; it works once, within',
    `${linkMinutes['first-administrator']} minutes, and a restart makes a new one:`,
    `  ${config.publicUrl}/first-administrator?token=${token}`,
    '',
  ];
}
