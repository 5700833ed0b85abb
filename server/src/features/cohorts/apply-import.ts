import { checkAgainstKnown, countSeats } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMails } from '../../mail/queue-mail.ts';
import { findImport, getImportRows, type GoodRow, type ImportRow } from './import-row.ts';
import { listAccounts, listKnown } from './known-addresses.ts';
import { invitationMail } from './mails.ts';
import { type CohortRow, findCohortRow, lockCohort } from './queries.ts';
import { newToken } from './secret-token.ts';

/** How long a personal invitation works, and holds its seat. */
export const invitationDays = 30;

const rowsPerStatement = 500;

type Import = { readonly cohortId: string; readonly importId: string; readonly by: string };

/**
 * Invites everybody in the good rows of an import: memberships, mails and ledger record in one transaction, so that a
 * crash at any moment leaves nobody invited. What may have changed since the file was judged is judged again under the
 * lock of the cohort. How far it is, is written beside the transaction. Applying it again changes nothing.
 * @throws Problem `not-found`, `conflict`, `cohort-full`
 */
export async function applyImport(
  context: Pick<Context, 'databases' | 'config'>,
  { cohortId, importId, by }: Import,
): Promise<void> {
  const { staff } = context.databases;
  const { good } = await getGoodRows(context, { cohortId, importId });
  // Addresses are visible to another role, so outside this transaction; only people who just opened an account are missed.
  const accounts = await listAccounts(
    context.databases,
    good.map(({ email }) => email),
  );
  await tellProgress(context, { importId, done: 0, total: good.length });
  await staff.transaction().execute(async (tx) => {
    if (!(await lockCohort(tx, cohortId))) throw new Problem('not-found', 'There is no such cohort.');
    const [cohort, row] = [await findCohortRow(tx, cohortId), await findImport(tx, { cohortId, importId })];
    if (cohort === null || row === null) throw new Problem('not-found', 'There is no such import.');
    if (row.appliedAt !== null) return;
    await requireStillGood(tx, { cohort, good, accounts });
    await inviteAll(tx, context, { cohort, row, good, accounts, by });
    await tx
      .updateTable('cohortImports')
      .set({ appliedAt: sql<Date>`clock_timestamp()`, appliedBy: by })
      .where('id', '=', importId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'people-invited',
      actor: `person:${by}`,
      body: { import: importId, people: good.length, fileHash: row.fileHash },
    });
  });
}

/** Writes down why an import was not applied, where whoever looks at it sees it. */
export async function noteFailure(
  { databases }: Pick<Context, 'databases'>,
  { importId, failure }: { readonly importId: string; readonly failure: string },
): Promise<void> {
  await databases.staff
    .updateTable('cohortImportProgress')
    .set({ failure: failure.slice(0, 500), at: sql<Date>`clock_timestamp()` })
    .where('importId', '=', importId)
    .execute();
}

async function getGoodRows({ databases }: Pick<Context, 'databases'>, asked: Pick<Import, 'cohortId' | 'importId'>) {
  const row = await findImport(databases.staff, asked);
  if (row === null) throw new Problem('not-found', 'There is no such import.');
  return getImportRows(databases.staff, row.id);
}

async function requireStillGood(
  tx: Tx,
  {
    cohort,
    good,
    accounts,
  }: { readonly cohort: CohortRow; readonly good: readonly GoodRow[]; readonly accounts: ReadonlyMap<string, string> },
): Promise<void> {
  if (good.length === 0) throw new Problem('conflict', 'The file has no good row. Mend it and check it again.');
  const emails = good.map(({ email }) => email);
  const known = await listKnown(tx, { cohortId: cohort.id, emails, accounts });
  const { bad } = checkAgainstKnown(good, known);
  if (bad.length > 0)
    throw new Problem(
      'conflict',
      `Since the file was checked, ${bad.length} of its people were invited or have joined. Check the file again.`,
    );
  const { free } = countSeats({ limit: cohort.seats, joined: cohort.joined, invited: cohort.invited });
  if (free !== null && free < good.length)
    throw new Problem('cohort-full', `The file invites ${good.length} people, and ${free} seats are free.`);
}

async function inviteAll(
  tx: Tx,
  context: Pick<Context, 'databases' | 'config'>,
  all: {
    readonly cohort: CohortRow;
    readonly row: ImportRow;
    readonly good: readonly GoodRow[];
    readonly accounts: ReadonlyMap<string, string>;
    readonly by: string;
  },
): Promise<void> {
  const { cohort, row, good, accounts, by } = all;
  for (let from = 0; from < good.length; from += rowsPerStatement) {
    const people = good.slice(from, from + rowsPerStatement).map((person) => ({ person, ...newToken(), id: newId() }));
    // An invitation that ran out makes room for the new one.
    await sql`
      update cohort_memberships set state = 'left', left_at = clock_timestamp(), leave_reason = 'The invitation ran out.',
        token_hash = null
      where cohort_id = ${cohort.id} and state = 'invited' and email = any(${people.map(({ person }) => person.email)}::text[])`.execute(
      tx,
    );
    await tx
      .insertInto('cohortMemberships')
      .values(
        people.map(({ id, tokenHash, person: { email, legalName, audienceGroup } }) => ({
          id,
          cohortId: cohort.id,
          state: 'invited' as const,
          email,
          legalName,
          audienceGroup,
          tokenHash,
          importId: row.id,
          invitedBy: by,
          invitedAt: sql<Date>`clock_timestamp()`,
          expiresAt: sql<Date>`clock_timestamp() + ${invitationDays} * interval '1 day'`,
        })),
      )
      .execute();
    const mails = people.map(({ person, token }) => ({
      config: context.config,
      kind: 'cohort-invitation',
      personId: accounts.get(person.email) ?? null,
      to: person.email,
      mail: invitationMail({
        cohort,
        name: person.legalName,
        url: `${context.config.publicUrl}/join/${token}`,
        validDays: invitationDays,
      }),
    }));
    await queueMails(tx, mails);
    await tellProgress(context, { importId: row.id, done: from + people.length, total: good.length });
  }
}

/** Writes down how far an import is, on a connection of its own: others see it while the transaction is under way. */
export async function tellProgress(
  { databases }: Pick<Context, 'databases'>,
  progress: { readonly importId: string; readonly done: number; readonly total: number },
): Promise<void> {
  const at = sql<Date>`clock_timestamp()`;
  const { done, total } = progress;
  await databases.staff
    .insertInto('cohortImportProgress')
    .values({ ...progress, failure: null })
    .onConflict((conflict) => conflict.column('importId').doUpdateSet({ done, total, failure: null, at }))
    .execute();
}
