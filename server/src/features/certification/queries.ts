import { sql, type Selectable } from 'kysely';
import type { AwardEvidence } from '../../credentials/award-evidence.ts';
import type { Database, Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';
import type { Certificates } from '../../db/tables/certificates.ts';

/** A person as the officer needs to know them. */
export type CandidateRow = { readonly id: string; readonly legalName: string };

/** The person with an id; null when there is none. */
export async function findCandidate(db: Database, personId: string): Promise<CandidateRow | null> {
  const row = await db.selectFrom('people').select(['id', 'legalName']).where('id', '=', personId).executeTakeFirst();
  return row ?? null;
}

/** Everybody who passed the certification exam and has no certificate in force under this version of the scheme. */
export async function listExamPassers(db: Database, schemeVersion: string): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select p.id, p.legal_name from people p
    where exists (
      select 1 from results r join sittings s on s.id = r.sitting_id and s.state <> 'voided'
      where r.person_id in (select people_of(p.id)) and r.kind = 'certification' and r.decision = 'pass' and r.released_at is not null
    ) and not exists (
      select 1 from certificates c
      where c.person_id in (select people_of(p.id)) and c.scheme_version = ${schemeVersion} and c.status <> 'revoked'
    )
    and not exists (select from merged_people m where m.closed_id = p.id)
    order by p.legal_name, p.id limit 500`.execute(db);
  return rows;
}

/** The newest agreement that somebody accepted. */
export async function findAcceptance(db: Database, personId: string): Promise<AwardEvidence['agreement']> {
  const row = await db
    .selectFrom('agreementAcceptances')
    .select(['agreementId', 'version', 'hash', 'acceptedAt'])
    .where('personId', '=', personId)
    .orderBy('acceptedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.agreementId, version: row.version, hash: row.hash, acceptedAt: row.acceptedAt.toISOString() };
}

/** The number of somebody's certificate in force under a version of the scheme. */
export async function findNumberInForce(
  db: Database,
  { personId, schemeVersion }: { personId: string; schemeVersion: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('certificates')
    .select('number')
    .where('personId', 'in', peopleOf(personId))
    .where('schemeVersion', '=', schemeVersion)
    .where('status', '<>', 'revoked')
    .executeTakeFirst();
  return row?.number ?? null;
}

/** Locks a person's awards until the transaction ends, so that two officers cannot award twice. */
export async function lockAwardsOf(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`award:${personId}`}, 0))`.execute(tx);
}

/** Whether a place in the status lists is still free. */
export async function isPlaceFree(tx: Tx, place: { list: number; index: number }): Promise<boolean> {
  const row = await tx
    .selectFrom('certificates')
    .select('id')
    .where('statusList', '=', place.list)
    .where('statusIndex', '=', place.index)
    .executeTakeFirst();
  return row === undefined;
}

/** How many places of a list are taken. */
export async function countPlaces(tx: Tx, list: number): Promise<number> {
  const { count } = await tx
    .selectFrom('certificates')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('statusList', '=', list)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A certificate with the last thing that was decided about it. */
export type CertificateRow = Selectable<Certificates> & { readonly lastReason: string };

/** All certificates, newest first. */
export async function listCertificates(db: Database): Promise<readonly CertificateRow[]> {
  return db
    .selectFrom('certificates')
    .selectAll('certificates')
    .select((select) =>
      select
        .selectFrom('certificateEvents')
        .select('reason')
        .whereRef('certificateEvents.certificateId', '=', 'certificates.id')
        .orderBy('at', 'desc')
        .limit(1)
        .$asScalar()
        .$notNull()
        .as('lastReason'),
    )
    .orderBy('awardedAt', 'desc')
    .limit(1000)
    .execute();
}

/** Locks and reads a certificate before its status changes. */
export async function lockCertificate(tx: Tx, id: string): Promise<Selectable<Certificates> | null> {
  const row = await tx.selectFrom('certificates').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ?? null;
}
