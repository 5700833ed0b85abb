import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { effectiveDifficulties } from '../../panels/effective-difficulties.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { acceptBankAgreements } from '../../testing/accept-bank-agreements.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let officer: Staff;
let judges: readonly Staff[];

type Staff = SignedIn & { readonly browser: TestBrowser };
type Question = {
  place: number;
  rating: number | null;
  solution: object | null;
  feedback: { own: number; median: number; lowest: number; highest: number } | null;
  question: { kind: string; options: { handle: string }[] };
};
type Rating = { state: string; mayRate: boolean; questions: Question[] };
type Round = { judges: number; cut: number; standardError: number | null; agreement: number | null } | null;
type Shown = {
  state: string;
  first: Round;
  second: Round;
  change: { changed: number } | null;
  judges: { roundOne: number; roundTwo: number }[];
  results: { questionId: string; first: number | null; second: number | null; estimate: number }[];
};

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  app = await buildApp(context);
  officer = await staff(['officer']);
  judges = [];
  for (let index = 0; index < 5; index += 1) judges = [...judges, await staff(['author'])];
});

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

const order = {
  title: 'Domain 1 in autumn',
  definition: 'Somebody who has just qualified and works without supervision.',
  domains: [1],
  states: ['live'],
  isOnlyUnrated: false,
  limit: 4,
};

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

describe('a panel of five judges', () => {
  let panel: string;

  test('invites them with a message, and shows the questions as candidates see them', async () => {
    panel = await open(judges);

    const seen = await look(judges[0] ?? officer, panel);
    const told = await context.databases.staff
      .selectFrom('notifications')
      .select('path')
      .where('eventKey', '=', `panel:${panel}:invited`)
      .execute();

    expect(told).toEqual(judges.map(() => ({ path: `/staff/panels/${panel}/rating` })));
    expect(seen).toMatchObject({ state: 'round-one', mayRate: true });
    expect(seen.questions.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(seen)).not.toMatch(/rationale|correct|difficulty/);
    expect(seen.questions.every(({ solution, rating }) => solution === null && rating === null)).toBe(true);
  });

  test('shows the key after the first rating and keeps what was said before', async () => {
    const [judge = officer] = judges;

    const first = await rate(judge, panel, 1, 1, 40);
    await rate(judge, panel, 1, 1, 65);

    const seen = await look(judge, panel);
    const kept = await context.databases.staff
      .selectFrom('panelRatings')
      .select(['rating', 'blind'])
      .where('panelId', '=', panel)
      .execute();
    expect(first.body).toMatchObject({ rating: 40, solution: { kind: 'single', option: expect.any(String) } });
    expect(seen.questions.map(({ solution }) => solution !== null)).toEqual([true, false, false, false]);
    expect(kept).toEqual([{ rating: 65, blind: 40 }]);
  });

  test('keeps numbers from officers while a round is open, and refuses to end it too early', async () => {
    const shown = await lookAt(panel);
    const early = await officer.browser.call(`POST /api/panels/${panel}/round-two`);
    const closing = await officer.browser.call(`POST /api/panels/${panel}/closing`, { isNotSufficient: false });

    expect(shown).toMatchObject({ first: null, second: null, change: null });
    expect(shown.judges.map(({ roundOne }) => roundOne)).toEqual([1, 0, 0, 0, 0]);
    expect([early.body, closing.body]).toMatchObject([{ code: 'panel-refused' }, { code: 'panel-refused' }]);
  });

  test('gives feedback in round two: own rating, middle and range', async () => {
    await rateAll(panel, 1);
    await officer.browser.call(`POST /api/panels/${panel}/round-two`);

    const seen = await look(judges[0] ?? officer, panel);

    expect(seen).toMatchObject({ state: 'round-two', mayRate: true });
    expect(seen.questions[0]).toMatchObject({
      rating: null,
      feedback: { own: 55, median: 65, lowest: 55, highest: 75, empirical: null },
    });
    expect((await lookAt(panel)).first).toMatchObject({ judges: 5, cut: expect.closeTo(0.725, 9) });
  });

  test('refuses ratings of the round that ended', async () => {
    expect((await rate(judges[1] ?? officer, panel, 1, 1, 50)).body).toMatchObject({ code: 'panel-refused' });
  });

  test('replaces the estimates of exactly these revisions when it is closed', async () => {
    await rateAll(panel, 2, judges, (judge, place) => (judge === 0 ? 60 : 50 + 5 * judge) + 5 * place);
    const { body } = await officer.browser.call(`POST /api/panels/${panel}/closing`, { isNotSufficient: false });

    const shown = await lookAt(panel);
    const { bank } = context.catalogue;
    const effective = await effectiveDifficulties(context.databases.staff, bank);
    const rated = shown.results.map(({ questionId }) => effective.get(questionId));
    expect(body).toEqual({ state: 'closed', replaced: 4 });
    expect(rated).toEqual(
      [0.67, 0.72, 0.77, 0.82].map((difficulty) => ({ difficulty, isProvisional: false, panelId: panel })),
    );
    expect([...effective.values()].filter(({ isProvisional }) => !isProvisional)).toHaveLength(4);
    expect(shown.second).toMatchObject({ judges: 5, standardError: expect.any(Number), agreement: expect.any(Number) });
    expect(shown.change?.changed).toBeCloseTo(0.2, 9);

    const [{ questionId } = { questionId: '' }] = shown.results;
    const changed = {
      ...bank,
      questions: bank.questions.map((one) => (one.id === questionId ? { ...one, stem: 'Another stem' } : one)),
    };
    const after = await effectiveDifficulties(context.databases.staff, changed);
    expect(after.get(questionId)).toMatchObject({ isProvisional: true });
  });

  test('cannot be closed twice, and leaves a record of every rating and decision', async () => {
    const again = await officer.browser.call(`POST /api/panels/${panel}/closing`, { isNotSufficient: true });

    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamKind', '=', 'panel')
      .where('streamId', '=', panel)
      .execute();
    const count = (kind: string) => records.filter((record) => record.kind === kind).length;
    expect(again.body).toMatchObject({ code: 'panel-refused' });
    expect(['panel-opened', 'question-rated', 'round-two-opened', 'panel-closed'].map(count)).toEqual([1, 42, 1, 1]);
  });

  test('is offered no question twice where only unrated ones are wanted', async () => {
    const next = await open(judges, { isOnlyUnrated: true });

    const [before, after] = [await lookAt(panel), await lookAt(next)];
    const ids = before.results.map(({ questionId }) => questionId);
    expect(after.results.filter(({ questionId }) => ids.includes(questionId))).toEqual([]);
  });
});

describe('a panel with too few judges', () => {
  test('can only be closed as not sufficient, and replaces nothing', async () => {
    const few = judges.slice(0, 4);
    const panel = await open(few, { domains: [2] });
    await rateAll(panel, 1, few);
    await officer.browser.call(`POST /api/panels/${panel}/round-two`);
    await rateAll(panel, 2, few);

    const refused = await officer.browser.call(`POST /api/panels/${panel}/closing`, { isNotSufficient: false });
    const closed = await officer.browser.call(`POST /api/panels/${panel}/closing`, { isNotSufficient: true });

    const results = await context.databases.staff
      .selectFrom('panelResults')
      .select('questionId')
      .where('panelId', '=', panel)
      .execute();
    expect(refused.body).toMatchObject({ code: 'panel-refused', detail: expect.stringContaining('4 of the 5 judges') });
    expect(closed.body).toEqual({ state: 'not-sufficient', replaced: 0 });
    expect(results).toEqual([]);
  });

  test('lets those go on who finished round one, and nobody else', async () => {
    const panel = await open(judges.slice(0, 3), { domains: [3] });
    await rateAll(panel, 1, judges.slice(0, 2));
    await officer.browser.call(`POST /api/panels/${panel}/round-two`);

    const late = judges[2] ?? officer;

    expect(await look(late, panel)).toMatchObject({ mayRate: false });
    expect((await look(late, panel)).questions[0]?.feedback).toBeNull();
    expect((await rate(late, panel, 1, 2, 50)).body).toMatchObject({ code: 'panel-refused' });
  });
});

describe('nobody judges or looks in', () => {
  test.each([
    {
      who: 'a facilitator',
      roles: ['facilitator', 'author'],
      words: 'Judges are authors or officers and do not teach',
    },
    { who: 'an administrator', roles: ['administrator'], words: 'Judges are authors or officers' },
    { who: 'a learner', roles: [], words: 'Judges are authors or officers' },
  ] as const)('as $who', async ({ roles, words }) => {
    const person = await staff(roles);

    const { body } = await officer.browser.call('POST /api/panels', {
      ...order,
      judges: [person.personId, ...judges.map(({ personId }) => personId)],
    });

    expect(body).toMatchObject({ code: 'panel-refused', detail: expect.stringContaining(words) });
  });

  test('who was not invited, or did not promise to keep it confidential', async () => {
    const invited = await signInAs(context, { roles: ['author'] });
    const panel = await open([...judges, invited], { domains: [4] });
    const stranger = await staff(['author']);

    const [notInvited, notAgreed] = [
      await stranger.browser.call(`GET /api/panels/${panel}/rating`),
      await aBrowser(app, invited.cookie).call(`GET /api/panels/${panel}/rating`),
    ];
    const overview = await stranger.browser.call(`GET /api/panels/${panel}`);

    expect(notInvited.body).toMatchObject({ code: 'not-found' });
    expect(notAgreed.body).toMatchObject({ code: 'bank-agreement-needed' });
    expect(overview.body).toMatchObject({ code: 'not-permitted' });
  });

  test('with a rating that is no step of five', async () => {
    const panel = await open(judges, { domains: [5] });

    for (const rating of [-5, 52, 105])
      expect((await rate(judges[0] ?? officer, panel, 1, 1, rating)).body).toMatchObject({ code: 'request-malformed' });
  });

  test('with the database roles of candidates', async () => {
    for (const table of ['panels', 'panelQuestions', 'panelRatings', 'panelResults'] as const)
      await expect(context.databases.candidate.selectFrom(table).selectAll().execute()).rejects.toThrow(
        /permission denied/,
      );
  });
});

test('whoever rated cannot sit the examination: the reading is written down', async () => {
  const readings = await context.databases.staff
    .selectFrom('bankReadings')
    .select('what')
    .where('personId', '=', judges[0]?.personId ?? '')
    .execute();

  expect(readings.map(({ what }) => what)).toContain('Questions of the panel “Domain 1 in autumn”');
});
