import type { Database, Tx } from '../../db/database.ts';
import { notify } from '../../notifications/notify.ts';

/** Everybody who is an officer now, but for some. */
export async function listOfficersExcept(tx: Database | Tx, except: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('roleGrants')
    .select('personId')
    .where('role', '=', 'officer')
    .where('revokedAt', 'is', null)
    .distinct()
    .execute();
  return rows.map(({ personId }) => personId).filter((personId) => !except.includes(personId));
}

/** Tells officers about a case, by its number alone. */
export async function tellOfficers(
  tx: Tx,
  {
    id,
    to,
    event,
    title,
    body,
  }: {
    readonly id: string;
    readonly to: readonly string[];
    readonly event: string;
    readonly title: string;
    readonly body: string;
  },
): Promise<void> {
  await notify(
    tx,
    to.map((personId) => ({
      personId,
      kind: 'account' as const,
      eventKey: `misconduct:${id}:${event}`,
      title,
      body,
      path: '/staff/misconduct',
    })),
  );
}
