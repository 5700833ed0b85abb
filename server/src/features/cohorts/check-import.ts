import { checkAgainstKnown, checkPeople, type InvitedPerson, readCsv, type RowFault } from '@cmdsp/cohorts';
import { createHash } from 'node:crypto';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { audienceWords } from '../../accounts/audience-words.ts';
import { decodeFile } from './decode-file.ts';
import type { GoodRow } from './import-row.ts';
import { listAccounts, listCohortsOf, listKnown } from './known-addresses.ts';
import { findCohortRow } from './queries.ts';

/** The largest file that is read: 10,000 rows of 400 bytes. */
export const mostBytes = 4_000_000;

/** What became of a file: judged and kept under an id, or unusable as a whole. */
export type CheckedFile =
  | { readonly kind: 'checked'; readonly importId: string }
  | { readonly kind: 'unusable'; readonly line: number | null; readonly reason: string; readonly remedy: string };

/**
 * Judges a file of people row by row - by itself, and against invitations, members and accounts - and keeps what was
 * found. Nobody is invited yet. @throws Problem `not-found`, `body-too-large`
 */
export async function checkImport(
  context: Pick<Context, 'databases'>,
  file: { readonly cohortId: string; readonly fileName: string; readonly bytes: Buffer; readonly by: string },
): Promise<CheckedFile> {
  const { cohortId, fileName, bytes, by } = file;
  const { staff } = context.databases;
  if (bytes.length > mostBytes)
    throw new Problem('body-too-large', 'The file is larger than 4 MB. Divide it, or leave columns out.');
  if ((await findCohortRow(staff, cohortId)) === null) throw new Problem('not-found', 'There is no such cohort.');
  const decoded = decodeFile(bytes);
  if (decoded.kind === 'no-text')
    return { kind: 'unusable', line: null, reason: decoded.reason, remedy: decoded.remedy };
  const csv = readCsv(decoded.text);
  const judged = checkPeople(csv, { groups: audienceWords, normaliseEmail });
  if (judged.kind === 'unusable') return judged;
  const { good, bad } = await compareWithKnown(context, { cohortId, people: judged.good });
  const faults = [...judged.bad, ...bad].sort((one, other) => one.line - other.line);
  const importId = newId();
  await staff
    .insertInto('cohortImports')
    .values({
      id: importId,
      cohortId,
      fileName: fileName.replaceAll(/[\p{Cc}/\\]/gu, ' ').trim() || 'file.csv',
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      encoding: decoded.encoding,
      separator: csv.kind === 'read' ? csv.separator : ',',
      ignoredColumns: JSON.stringify(judged.ignoredColumns.map((name) => name.trim().slice(0, 60)).slice(0, 50)),
      good: JSON.stringify(good),
      bad: JSON.stringify(faults),
      goodCount: good.length,
      // A row may have several faults; it is one bad row.
      badCount: new Set(faults.map(({ line }) => line)).size,
      withAccount: good.filter(({ account }) => account !== 'none').length,
      inOtherCohort: good.filter(({ account }) => account === 'other-cohort').length,
      createdBy: by,
    })
    .execute();
  return { kind: 'checked', importId };
}

async function compareWithKnown(
  { databases }: Pick<Context, 'databases'>,
  { cohortId, people }: { readonly cohortId: string; readonly people: readonly InvitedPerson[] },
): Promise<{ readonly good: readonly GoodRow[]; readonly bad: readonly RowFault[] }> {
  const emails = people.map(({ email }) => email);
  const accounts = await listAccounts(databases, emails);
  const known = await listKnown(databases.staff, { cohortId, emails, accounts });
  const cohorts = await listCohortsOf(databases.staff, [...accounts.values()]);
  const { good, bad } = checkAgainstKnown(people, known);
  const accountOf = (email: string): GoodRow['account'] => {
    const personId = accounts.get(email);
    if (personId === undefined) return 'none';
    return cohorts.has(personId) ? 'other-cohort' : 'account';
  };
  return { good: good.map((person) => ({ ...person, account: accountOf(person.email) })), bad };
}
