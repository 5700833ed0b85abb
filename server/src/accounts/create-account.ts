import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import type { People } from '../db/tables/people.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { createPersonKey, encryptPersonalData } from '../ledger/personal-data.ts';
import type { Secrets } from '../secrets.ts';
import type { AgreementInForce } from './agreements.ts';

/** A person and how they sign in, before they exist. The e-mail is normalised, the password hashed. */
export type NewAccount = Pick<People, 'legalName' | 'displayName' | 'audienceGroup'> & {
  readonly email: string;
  readonly passwordHash: string;
  readonly isEmailVerified: boolean;
  readonly isDemonstration?: boolean;
  /** What they accept by registering; null for staff who are not candidates. */
  readonly agreement: Pick<AgreementInForce, 'id' | 'version' | 'hash'> | null;
};

/**
 * Writes person, key, account, acceptance and ledger record in the caller's transaction: all or nothing. Returns the
 * new person's id, or null when the e-mail already has an account (nothing is written then).
 */
export async function createAccount(
  tx: Tx,
  { secrets, account }: { secrets: Secrets; account: NewAccount },
): Promise<string | null> {
  const { email, legalName, displayName, audienceGroup, agreement, isDemonstration = false } = account;
  const known = await tx.selectFrom('authUsers').select('id').where('email', '=', email).executeTakeFirst();
  if (known !== undefined) return null;
  const personId = newId();
  await tx
    .insertInto('people')
    .values({ id: personId, legalName, displayName, audienceGroup, isDemonstration })
    .execute();
  await createPersonKey(tx, { secrets, personId });
  await tx
    .insertInto('authUsers')
    .values({ id: personId, email, emailVerified: account.isEmailVerified, image: null })
    .execute();
  await tx
    .insertInto('authAccounts')
    .values({
      id: newId(),
      userId: personId,
      accountId: personId,
      providerId: 'credential',
      password: account.passwordHash,
    })
    .execute();
  const personalData = await encryptPersonalData(tx, { secrets, personId, value: { legalName, displayName, email } });
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'account-registered',
    actor: `person:${personId}`,
    body: { personalData, audienceGroup, isDemonstration },
  });
  if (agreement !== null) await acceptAgreement(tx, { personId, agreement });
  return personId;
}

/** Writes down that somebody accepted an agreement; accepting the same text again changes nothing. */
export async function acceptAgreement(
  tx: Tx,
  { personId, agreement }: { personId: string; agreement: Pick<AgreementInForce, 'id' | 'version' | 'hash'> },
): Promise<void> {
  const { id, version, hash } = agreement;
  const accepted = await tx
    .insertInto('agreementAcceptances')
    .values({ id: newId(), personId, agreementId: id, version, hash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (accepted.numInsertedOrUpdatedRows === 0n) return;
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'agreement-accepted',
    actor: `person:${personId}`,
    body: { agreementId: id, version, hash },
  });
}
