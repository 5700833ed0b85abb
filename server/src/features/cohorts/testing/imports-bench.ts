import { afterAll, beforeEach } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aBrowser } from '../../../testing/a-browser.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { applyImport } from '../apply-import.ts';
import { createCohort } from '../create-cohort.ts';

/** The first line of a file of people. */
export const header = 'email,legal_name,audience_group';

/** What is answered to a file that was read. */
export type Judged = {
  kind: 'checked';
  import: { id: string; good: number; bad: number; firstFaults: { line: number; kind: string }[] };
};

const release = 'f'.repeat(64);

/** The application with an administrator on a database of its own, with a new cohort for every test; closed when the file ends. */
export async function openImportsBench() {
  let cohort: string;
  const database = await aDatabase();
  const context = aContext(database, { contentRelease: release });
  const app = await buildApp(context);
  const administrator = await signInAs(context, { roles: ['administrator'] });
  const office = aBrowser(app, administrator.cookie);
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();

  beforeEach(async () => {
    cohort = await createCohort(context, {
      actor: 'system',
      cohort: { title: 'Spring', timeZone: 'UTC', needsCompetence: false, plan: null },
    });
  });

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  const send = (content: string | Buffer, fileName = 'people.csv') =>
    office.call(`POST /api/cohorts/${cohort}/imports`, {
      fileName,
      contentBase64: Buffer.from(content).toString('base64'),
    });
  const judge = async (...rows: string[]) => ((await send([header, ...rows].join('\n'))).body as Judged).import; // as the contract says
  const apply = (importId: string) => applyImport(context, { cohortId: cohort, importId, by: administrator.personId });
  const row = (number: number, cohortName = cohort) =>
    `p${number}@${cohortName}.example.org,Person ${number},engineering`;
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));

  /** What an import leaves behind: people, mails, records, and whether it counts as applied. */
  async function leftBehind(importId: string) {
    const { staff } = context.databases;
    const count = async (query: { execute: () => Promise<unknown[]> }) => (await query.execute()).length;
    return {
      people: await count(staff.selectFrom('cohortMemberships').select('id').where('importId', '=', importId)),
      mails: await count(
        staff.selectFrom('outgoingMails').select('id').where('recipient', 'like', `%@${cohort}.example.org`),
      ),
      records: await count(
        staff
          .selectFrom('ledgerRecords')
          .select('kind')
          .where('kind', '=', 'people-invited')
          .where('streamId', '=', cohort),
      ),
      applied: await count(
        staff.selectFrom('cohortImports').select('id').where('id', '=', importId).where('appliedAt', 'is not', null),
      ),
    };
  }

  async function doneOf(importId: string): Promise<number> {
    const progress = await context.databases.staff
      .selectFrom('cohortImportProgress')
      .select('done')
      .where('importId', '=', importId)
      .executeTakeFirst();
    return progress?.done ?? 0;
  }

  return {
    database,
    context,
    app,
    administrator,
    office,
    cohort: () => cohort,
    send,
    judge,
    apply,
    row,
    rows,
    leftBehind,
    doneOf,
  };
}
