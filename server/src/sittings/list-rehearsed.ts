import type { Database } from '../db/database.ts';

/** Who of these people has walked a rehearsal with faults to its proof on this build, so that nothing of the page is new. */
export async function listRehearsed(
  db: Database,
  { personIds, build }: { readonly personIds: readonly string[]; readonly build: string },
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('rehearsalProofs')
    .innerJoin('sittings', 'sittings.id', 'rehearsalProofs.sittingId')
    .select('sittings.personId')
    .distinct()
    .where('sittings.personId', 'in', personIds)
    .where('rehearsalProofs.build', '=', build)
    .where('rehearsalProofs.isProven', '=', true)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}
