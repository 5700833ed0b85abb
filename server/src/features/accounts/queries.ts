import type { Database } from '../../db/database.ts';

/** Everything that the account page shows of somebody. */
export async function getAccount(
  db: Database,
  { personId, agreementHash }: { personId: string; agreementHash: string },
) {
  return db
    .selectFrom('people')
    .innerJoin('authUsers', 'authUsers.id', 'people.id')
    .leftJoin('agreementAcceptances as acceptance', (join) =>
      join.onRef('acceptance.personId', '=', 'people.id').on('acceptance.hash', '=', agreementHash),
    )
    .select([
      'people.legalName',
      'people.displayName',
      'people.audienceGroup',
      'people.createdAt',
      'authUsers.email',
      'authUsers.emailVerified',
      'authUsers.twoFactorEnabled',
      'acceptance.acceptedAt',
    ])
    .where('people.id', '=', personId)
    .executeTakeFirstOrThrow();
}
