import type { InvitedPerson, RowFault } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '../../db/database.ts';

/** A good row, and what is known of its address: no account, an account, or an account whose person is in another cohort. */
export type GoodRow = InvitedPerson & { readonly account: 'none' | 'account' | 'other-cohort' };

// Rows are read from the database as they were written; the schema proves it.
const goodRows = z.array(
  z.object({
    line: z.int(),
    email: z.string(),
    legalName: z.string(),
    audienceGroup: z.string(),
    account: z.enum(['none', 'account', 'other-cohort']),
  }),
);
const badRows = z.array(
  z.object({
    line: z.int(),
    column: z.enum(['email', 'legal_name', 'audience_group']).nullable(),
    kind: z.enum(['missing', 'malformed', 'twice-in-file', 'already-invited', 'already-member']),
    reason: z.string(),
    remedy: z.string(),
  }),
);

/** A file of people as it was judged. */
export type ImportRow = {
  readonly id: string;
  readonly cohortId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly encoding: string;
  readonly separator: string;
  readonly ignoredColumns: readonly string[];
  readonly goodCount: number;
  readonly badCount: number;
  readonly withAccount: number;
  readonly inOtherCohort: number;
  /** At most fifty. */
  readonly firstFaults: readonly RowFault[];
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  /** How far the applying has come, how long ago it last moved, and why it failed. */
  readonly done: number | null;
  readonly total: number | null;
  readonly failure: string | null;
  readonly secondsStill: number | null;
};

const columns = sql`
  i.id, i.cohort_id, i.file_name, i.file_hash, i.encoding, i.separator, i.ignored_columns, i.good_count, i.bad_count,
  i.with_account, i.in_other_cohort, jsonb_path_query_array(i.bad, '$[0 to 49]') as first_faults,
  i.created_at, i.applied_at, p.done, p.total, p.failure,
  extract(epoch from clock_timestamp() - p.at)::float8 as seconds_still`;

/** An import of a cohort, or null. */
export async function findImport(
  db: Database | Tx,
  { cohortId, importId }: { readonly cohortId: string; readonly importId: string },
): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from cohort_imports i left join cohort_import_progress p on p.import_id = i.id
    where i.id = ${importId} and i.cohort_id = ${cohortId}`.execute(db);
  return rows[0] === undefined ? null : read(rows[0]);
}

/** The last twenty imports of a cohort, the newest first. */
export async function listImports(db: Database, cohortId: string): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from cohort_imports i left join cohort_import_progress p on p.import_id = i.id
    where i.cohort_id = ${cohortId} order by i.id desc limit 20`.execute(db);
  return rows.map(read);
}

function read(row: ImportRow): ImportRow {
  return { ...row, firstFaults: badRows.parse(row.firstFaults) };
}

/** Every row of an import. */
export async function getImportRows(
  db: Database | Tx,
  importId: string,
): Promise<{ readonly good: readonly GoodRow[]; readonly bad: readonly RowFault[] }> {
  const { good, bad } = await db
    .selectFrom('cohortImports')
    .select(['good', 'bad'])
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  return { good: goodRows.parse(good), bad: badRows.parse(bad) };
}
