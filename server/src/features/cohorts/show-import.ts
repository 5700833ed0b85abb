import { writeCsv } from '@cmdsp/cohorts';
import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { findImport, getImportRows, type GoodRow, type ImportRow } from './import-row.ts';

type Answer = Sent<Endpoints['GET /api/cohorts/:id/imports/:import']>;
type Asked = { readonly cohortId: string; readonly importId: string };

/** An import that has not moved for so long was interrupted: its transaction is gone, and with it everything it did. */
const patienceSeconds = 60;

/** An import with how far it is and its first bad rows. @throws Problem `not-found` */
export async function showImport({ databases }: Pick<Context, 'databases'>, asked: Asked): Promise<Answer> {
  const row = await findImport(databases.staff, asked);
  if (row === null) throw new Problem('not-found', 'There is no such import.');
  return presentImport(row);
}

/** An import for the page. */
export function presentImport(row: ImportRow): Answer {
  const {
    id,
    fileName,
    createdAt,
    encoding,
    separator,
    ignoredColumns,
    goodCount,
    badCount,
    withAccount,
    inOtherCohort,
  } = row;
  return {
    id,
    fileName,
    createdAt: createdAt.toISOString(),
    encoding,
    separator,
    ignoredColumns: [...ignoredColumns],
    good: goodCount,
    bad: badCount,
    withAccount,
    inOtherCohort,
    state: stateOf(row),
    firstFaults: row.firstFaults.map((fault) => ({ ...fault })),
  };
}

function stateOf({ appliedAt, done, total, failure, secondsStill }: ImportRow): Answer['state'] {
  if (appliedAt !== null) return { kind: 'applied', at: appliedAt.toISOString() };
  if (failure !== null) return { kind: 'failed', reason: failure };
  if (done === null || total === null || secondsStill === null) return { kind: 'checked' };
  if (secondsStill > patienceSeconds)
    return { kind: 'failed', reason: 'It was interrupted before the end, so nobody was invited. Invite them again.' };
  return { kind: 'applying', done, total };
}

/** Every row of an import with what became of it, as CSV with a byte order mark. @throws Problem `not-found` */
export async function writeReport(
  { databases }: Pick<Context, 'databases'>,
  asked: Asked,
): Promise<{ readonly text: string; readonly name: string }> {
  const row = await findImport(databases.staff, asked);
  if (row === null) throw new Problem('not-found', 'There is no such import.');
  const { good, bad } = await getImportRows(databases.staff, row.id);
  const invited = row.appliedAt === null ? 'good, not invited yet' : 'invited';
  const lines: { readonly line: number; readonly cells: readonly string[] }[] = [
    ...good.map(({ line, email, legalName, audienceGroup, account }) => ({
      line,
      cells: [invited, email, legalName, audienceGroup, accountWords[account], '', '', ''],
    })),
    ...bad.map(({ line, column, reason, remedy }) => ({
      line,
      cells: ['not invited', '', '', '', '', column ?? '', reason, remedy],
    })),
  ];
  const header = [
    'line',
    'outcome',
    'email',
    'legal_name',
    'audience_group',
    'account',
    'column',
    'reason',
    'what_to_do',
  ];
  const sorted = lines.sort((one, other) => one.line - other.line);
  return {
    text: `\uFEFF${writeCsv([header, ...sorted.map(({ line, cells }) => [String(line), ...cells])])}`,
    name: `import-${row.cohortId}-${row.createdAt.toISOString().slice(0, 10)}.csv`,
  };
}

const accountWords: Readonly<Record<GoodRow['account'], string>> = {
  none: 'none yet',
  account: 'has an account',
  'other-cohort': 'has an account, is in another cohort',
};
