import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';

/** Accepts what holds for the question bank, straight in the table, for tests of what lies behind that door. */
export async function acceptBankAgreements(
  { databases, agreements }: Pick<Context, 'databases' | 'agreements'>,
  personId: string,
): Promise<void> {
  for (const { id, kind, version, hash } of agreements.bank()) {
    await databases.staff
      .insertInto('bankDeclarations')
      .values({ id: newId(), personId, agreementId: id, kind, version, hash })
      .execute();
  }
}
