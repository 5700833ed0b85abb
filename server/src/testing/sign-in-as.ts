import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { newSessionToken } from '../accounts/rotate-session.ts';
import { createPersonKey } from '../ledger/personal-data.ts';
import type { StaffRole } from '../http/viewer.ts';

/** Somebody who is signed in, for tests: send `cookie` as the Cookie header of `app.inject`. */
export type SignedIn = {
  readonly personId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly cookie: string;
};

/**
 * Puts a person with a session straight into the tables, without a password: a candidate in good standing unless told
 * otherwise. Staff get a session that was confirmed with a second factor.
 */
export async function signInAs(
  context: Context,
  options: {
    readonly roles?: readonly StaffRole[];
    readonly legalName?: string;
    readonly isEmailVerified?: boolean;
    readonly isAgreementAccepted?: boolean;
    readonly isSecondFactorDone?: boolean;
  } = {},
): Promise<SignedIn> {
  const { roles = [], legalName = 'Test Person', isEmailVerified = true, isAgreementAccepted = true } = options;
  const { isSecondFactorDone = roles.length > 0 } = options;
  const personId = newId();
  const sessionId = newId();
  const token = newSessionToken();
  const email = `${personId}@example.org`;
  await context.databases.auth.transaction().execute(async (tx) => {
    await tx
      .insertInto('people')
      .values({ id: personId, legalName, displayName: legalName.slice(0, 80), audienceGroup: 'other' })
      .execute();
    await createPersonKey(tx, { secrets: context.secrets, personId });
    await tx
      .insertInto('authUsers')
      .values({ id: personId, email, emailVerified: isEmailVerified, image: null })
      .execute();
    if (isAgreementAccepted) {
      const { id, version, hash } = context.agreements.current();
      await tx
        .insertInto('agreementAcceptances')
        .values({ id: newId(), personId, agreementId: id, version, hash })
        .execute();
    }
    for (const role of roles) {
      await tx
        .insertInto('roleGrants')
        .values({ id: newId(), personId, role, reason: 'test', grantedBy: null })
        .execute();
    }
    await tx
      .insertInto('authSessions')
      .values({
        id: sessionId,
        userId: personId,
        token,
        expiresAt: new Date(Date.now() + 3_600_000),
        secondFactorAt: isSecondFactorDone ? new Date() : null,
        ipAddress: null,
        userAgent: 'test',
      })
      .execute();
  });
  const cookie = context.accounts.cookie.headerFor(token).split(';')[0] ?? '';
  return { personId, sessionId, email, cookie };
}
