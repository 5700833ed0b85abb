import { afterAll, expect } from 'vitest';
import { buildApp } from '../../../app.ts';
import type { StaffRole } from '../../../http/viewer.ts';
import { aBrowser, type TestBrowser } from '../../../testing/a-browser.ts';
import { anExamCatalogue } from '../../../testing/a-bank.ts';
import { acceptBankAgreements } from '../../../testing/accept-bank-agreements.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';

/** Somebody who works here, with a browser. */
export type Staff = SignedIn & { readonly browser: TestBrowser };

type Question = {
  place: number;
  rating: number | null;
  solution: object | null;
  feedback: { own: number; median: number; lowest: number; highest: number } | null;
  question: { kind: string; options: { handle: string }[] };
};

type Rating = { state: string; mayRate: boolean; questions: Question[] };

type Round = { judges: number; cut: number; standardError: number | null; agreement: number | null } | null;

/** A panel as officers see it. */
export type Shown = {
  state: string;
  first: Round;
  second: Round;
  change: { changed: number } | null;
  judges: { roundOne: number; roundTwo: number }[];
  results: { questionId: string; first: number | null; second: number | null; estimate: number }[];
};

/** What a panel is opened with. */
export const order = {
  title: 'Domain 1 in autumn',
  definition: 'Somebody who has just qualified and works without supervision.',
  domains: [1],
  states: ['live'],
  isOnlyUnrated: false,
  limit: 4,
};

/** An officer and five judges on a database of its own, closed when the file ends. */
export async function openPanelsBench() {
  const database = await aDatabase();
  const context = aContext(database, { catalogue: anExamCatalogue() });
  const app = await buildApp(context);
  const officer = await staff(['officer']);
  let judges: readonly Staff[] = [];
  for (let index = 0; index < 5; index += 1) judges = [...judges, await staff(['author'])];

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });

  async function staff(roles: readonly StaffRole[]): Promise<Staff> {
    const person = await signInAs(context, { roles });
    await acceptBankAgreements(context, person.personId);
    return { ...person, browser: aBrowser(app, person.cookie) };
  }

  async function open(people: readonly SignedIn[], change: object = {}): Promise<string> {
    const { status, body } = await officer.browser.call('POST /api/panels', {
      ...order,
      judges: people.map(({ personId }) => personId),
      ...change,
    });
    expect([status, body]).toEqual([200, { id: expect.any(String) }]);
    return (body as { id: string }).id; // as expected above
  }
  const look = async (judge: Staff, panel: string) =>
    (await judge.browser.call(`GET /api/panels/${panel}/rating`)).body as Rating; // as the contract says
  const lookAt = async (panel: string) => (await officer.browser.call(`GET /api/panels/${panel}`)).body as Shown; // as the contract says
  const rate = async (judge: Staff, panel: string, place: number, round: number, rating: number) =>
    judge.browser.call(`PUT /api/panels/${panel}/ratings/${place}`, { round, rating });

  async function rateAll(
    panel: string,
    round: number,
    people = judges,
    ratingOf = (judge: number, place: number) => 50 + 5 * judge + 5 * place,
  ) {
    for (const [index, judge] of people.entries())
      for (const place of [1, 2, 3, 4])
        expect((await rate(judge, panel, place, round, ratingOf(index, place))).status).toBe(200);
  }

  return { context, app, officer, judges, staff, open, look, lookAt, rate, rateAll };
}
