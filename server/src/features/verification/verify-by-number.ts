import { readCertificateNumber } from '@cmdsp/certification';
import { type Verification, verifyCredential } from '@cmdsp/credentials';
import type { Context } from '../../context.ts';
import { databaseClock } from '../../credentials/database-clock.ts';
import { findCertificateByNumber } from '../../credentials/find-certificate.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { lookUpOwnStatus } from '../../credentials/status-lists.ts';
import type { Instant } from '@cmdsp/primitives';

/** What asking for a number can bring. */
export type NumberVerification =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'unknown'; readonly number: string }
  /** It was issued, and its holder has been erased since. */
  | { readonly kind: 'erased'; readonly number: string }
  | {
      readonly kind: 'found';
      readonly number: string;
      readonly isBankException: boolean;
      readonly verification: Verification;
      readonly checkedAt: Instant;
    };

/** Looks a certificate up and answers the six questions about the credential that was signed for it, now. */
export async function verifyByNumber(
  { context, credentials }: { context: Context; credentials: Credentials },
  typed: string,
): Promise<NumberVerification> {
  const number = readCertificateNumber(typed);
  if (number === null) return { kind: 'not-a-number' };
  const db = context.databases.staff;
  const certificate = await findCertificateByNumber(db, number);
  if (certificate === null) return { kind: 'unknown', number };
  const tombstone = await db
    .selectFrom('tombstones')
    .select('erasedAt')
    .where('personId', '=', certificate.personId)
    .executeTakeFirst();
  if (tombstone !== undefined) return { kind: 'erased', number };
  const checkedAt = await databaseClock(db);
  const verification = await verifyCredential(
    certificate.credential,
    {
      now: checkedAt,
      trustedIssuers: credentials.trustedIssuers,
      knownMethods: [credentials.issuer.method],
      lookUpStatus: lookUpOwnStatus(db, context.config.publicUrl),
    },
    credentials.ownTools,
  );
  const { evidence } = await db
    .selectFrom('certificates')
    .select('evidence')
    .where('id', '=', certificate.id)
    .executeTakeFirstOrThrow();
  return { kind: 'found', number, isBankException: evidence.bankException !== null, verification, checkedAt };
}
