import { afterAll, expect } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aBrowser, type TestBrowser } from '../../../testing/a-browser.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';
import { addDays } from '@cmdsp/cohorts';

/** The release that the cohorts of tests learn from. */
export const release = 'f'.repeat(64);

/** Where the cohorts of tests learn. */
export const zone = 'Europe/Berlin';

/** The day that it is there. */
export const today = new Date().toLocaleDateString('sv-SE', { timeZone: zone });

type Plan = { startsOn?: string; daysPerModule?: number; liveAt?: string | null; seats?: number | null };

/** A live date as it is sent back. */
export const withoutMoment = ({ startsAtUtc: _moment, ...live }: Record<string, unknown>) => live;

/** How often each status was answered. */
export const counted = (answers: readonly { readonly status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** The application with an administrator on a database of its own, closed when the file ends. */
export async function openCohortsBench() {
  const database = await aDatabase();
  const context = aContext(database, { contentRelease: release });
  const app = await buildApp(context);
  const administrator = await signInAs(context, { roles: ['administrator'] });
  const office = aBrowser(app, administrator.cookie);
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });

  async function aCohort(plan: Plan | null = {}, parts: object = {}): Promise<string> {
    const full = { startsOn: addDays(today, 1), daysPerModule: 14, liveAt: '16:30', seats: null, ...plan };
    const body = {
      title: 'Spring 2027',
      timeZone: zone,
      needsCompetence: false,
      plan: plan === null ? null : full,
      ...parts,
    };
    const made = await office.call('POST /api/cohorts', body);
    expect(made.status).toBe(200);
    return (made.body as { id: string }).id; // as the contract says
  }

  async function aLink(cohort: string, options: object = {}): Promise<string> {
    const made = await office.call(`POST /api/cohorts/${cohort}/links`, {
      label: 'Mail to the ward',
      validDays: 7,
      uses: null,
      ...options,
    });
    return (made.body as { url: string }).url.split('/').at(-1) ?? ''; // as the contract says
  }

  async function aLearner(): Promise<SignedIn & { readonly browser: TestBrowser }> {
    const person = await signInAs(context);
    return { ...person, browser: aBrowser(app, person.cookie) };
  }
  const cohortOf = async ({ browser }: { browser: TestBrowser }) => (await browser.call('GET /api/cohort')).body;
  const seen = async (id: string) => (await office.call(`GET /api/cohorts/${id}`)).body;
  const recordsOf = (streamKind: string, streamId: string) =>
    context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'reason'])
      .where('streamKind', '=', streamKind)
      .where('streamId', '=', streamId)
      .orderBy('sequence')
      .execute();

  return { context, app, administrator, office, aCohort, aLink, aLearner, cohortOf, seen, recordsOf };
}
