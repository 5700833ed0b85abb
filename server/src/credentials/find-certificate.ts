import type { Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import type { Certificates } from '../db/tables/certificates.ts';

/** A certificate as far as its holder and the public may know it. */
export type PublicCertificate = Omit<Selectable<Certificates>, 'awardedBy' | 'statusList' | 'statusIndex' | 'evidence'>;

const publicColumns = [
  'id',
  'number',
  'personId',
  'schemeVersion',
  'legalName',
  'isDemonstration',
  'status',
  'statusChangedAt',
  'awardedAt',
  'validFrom',
  'validUntil',
  'credential',
] as const;

/** The certificate with a number in canonical spelling; null when there is none. */
export async function findCertificateByNumber(db: Database, number: string): Promise<PublicCertificate | null> {
  const row = await db.selectFrom('certificates').select(publicColumns).where('number', '=', number).executeTakeFirst();
  return row ?? null;
}

/** Somebody's newest certificate; inside `asPerson` only one's own can be found. */
export async function findCertificateOf(db: Database, personId: string): Promise<PublicCertificate | null> {
  const row = await db
    .selectFrom('certificates')
    .select(publicColumns)
    .where('personId', 'in', peopleOf(personId))
    .orderBy('awardedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
