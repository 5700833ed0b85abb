import { type Verification, verifyCredential } from '@cmdsp/credentials';
import type { Instant } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { databaseClock } from '../../credentials/database-clock.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { lookUpOwnStatus } from '../../credentials/status-lists.ts';

/** Answers the six questions about a stranger's file, in the bounded worker. */
export async function verifyUpload(
  { context, credentials }: { context: Context; credentials: Credentials },
  text: string,
): Promise<{ verification: Verification; checkedAt: Instant }> {
  const db = context.databases.staff;
  const checkedAt = await databaseClock(db);
  const verification = await verifyCredential(
    text,
    {
      now: checkedAt,
      trustedIssuers: credentials.trustedIssuers,
      knownMethods: [credentials.issuer.method],
      lookUpStatus: lookUpOwnStatus(db, context.config.publicUrl),
    },
    credentials.foreignTools,
  );
  return { verification, checkedAt };
}
