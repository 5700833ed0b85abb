import type { Context } from '../../context.ts';
import { findCertificateOf, type PublicCertificate } from '../../credentials/find-certificate.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';

/** The viewer's newest certificate. @throws Problem `not-found` */
export async function getOwnCertificate(context: Context, personId: string): Promise<PublicCertificate> {
  const certificate = await asPerson(context.databases.candidate, personId, (tx) => findCertificateOf(tx, personId));
  if (certificate === null)
    throw new Problem('not-found', 'You have no certificate yet. Your certificate page says what is missing.');
  return certificate;
}
