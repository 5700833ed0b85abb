import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { addDays } from '@cmdsp/cohorts';
import { sendReminders } from './send-reminders.ts';

const release = 'f'.repeat(64);
const zone = 'Europe/Berlin';
const today = new Date().toLocaleDateString('sv-SE', { timeZone: zone });
let database: TestDatabase;
let context: Context;
let app: App;
let administrator: SignedIn;
let office: TestBrowser;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { contentRelease: release });
  app = await buildApp(context);
  administrator = await signInAs(context, { roles: ['administrator'] });
  office = aBrowser(app, administrator.cookie);
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Plan = { startsOn?: string; daysPerModule?: number; liveAt?: string | null; seats?: number | null };

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

/** A live date as it is sent back. */
const withoutMoment = ({ startsAtUtc: _moment, ...live }: Record<string, unknown>) => live;
/** How often each status was answered. */
const counted = (answers: readonly { readonly status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
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

describe('a cohort', () => {
  test('is made with a timetable, an address of its own and a record', async () => {
    const id = await aCohort({ startsOn: '2027-03-01', seats: 20 }, { title: 'Frühling 2027 / Köln' });
    const other = await aCohort({}, { title: 'Frühling 2027 / Köln' });

    expect([id, other]).toEqual(['fruhling-2027-koln', 'fruhling-2027-koln-2']);
    expect(await seen(id)).toMatchObject({
      startsOn: '2027-03-01',
      endsOn: '2027-05-23',
      timeZone: zone,
      stage: { kind: 'upcoming' },
      seats: { limit: 20, taken: 0, free: 20 },
      modules: { length: 6, 0: { opensOn: '2027-03-01', closesOn: '2027-03-14' } },
      // After the change of clocks the same hour on the wall is another one in UTC.
      liveDates: {
        0: { heldOn: '2027-03-03', startsAtUtc: '2027-03-03T15:30:00.000Z' },
        2: { startsAtUtc: '2027-03-31T14:30:00.000Z' },
      },
    });
    expect(await recordsOf('cohort', id)).toMatchObject([
      { kind: 'cohort-opened', actor: `person:${administrator.personId}` },
    ]);
  });

  test('without a plan is self-paced, and has no seats to run out of', async () => {
    expect(await seen(await aCohort(null))).toMatchObject({
      stage: { kind: 'self-paced' },
      seats: { limit: null, free: null },
      modules: [],
    });
  });

  test('is changed as a whole, live dates keep their ids, and an older page is refused', async () => {
    const id = await aCohort();
    type Seen = {
      revision: number;
      modules: { module: number; opensOn: string; closesOn: string }[];
      liveDates: { id: string }[];
    };
    const before = (await seen(id)) as Seen; // as the contract says
    const first = before.liveDates[0] as Seen['liveDates'][0] & Record<string, unknown>; // a plan with liveAt has six
    const live = withoutMoment(first);
    const change = {
      revision: before.revision,
      title: 'Spring in Porto',
      timeZone: 'Europe/Lisbon',
      needsCompetence: true,
      plan: {
        seats: 5,
        modules: before.modules.map(({ module, opensOn, closesOn }) => ({ module, opensOn, closesOn })),
        liveDates: [live, { ...live, id: null, title: 'Another hour' }],
      },
    };

    const done = await office.call(`PUT /api/cohorts/${id}`, change);
    const late = await office.call(`PUT /api/cohorts/${id}`, change);

    expect([done.status, late.status]).toEqual([204, 409]);
    expect(await seen(id)).toMatchObject({ title: 'Spring in Porto', revision: 2, timeZone: 'Europe/Lisbon' });
    const after = (await seen(id)) as Seen; // as above
    expect(after.liveDates.map((one) => one.id).filter((one) => one === first.id)).toHaveLength(1);
    expect(after.liveDates).toHaveLength(2);
  });

  test.each([
    ['an unknown time zone', { timeZone: 'Europe/Atlantis' }],
    ['an offset for a zone', { timeZone: '+02:00' }],
    ['a start that is no day', { plan: { startsOn: '2027-02-30', daysPerModule: 7, liveAt: null, seats: null } }],
  ])('is refused with %s', async (_, parts) => {
    const body = { title: 'X', timeZone: zone, needsCompetence: false, plan: null, ...parts };

    expect([400, 422]).toContain((await office.call('POST /api/cohorts', body)).status);
  });

  test('of everybody else gets no dates', async () => {
    await context.databases.staff
      .insertInto('cohorts')
      .values({ id: 'self-paced', title: 'Self-paced', release })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const dated = (await seen(await aCohort())) as { modules: Record<string, unknown>[] }; // as the contract says
    const modules = dated.modules.map(({ module, opensOn, closesOn }) => ({ module, opensOn, closesOn }));

    const answer = await office.call('PUT /api/cohorts/self-paced', {
      revision: 1,
      title: 'Self-paced',
      timeZone: 'UTC',
      needsCompetence: false,
      plan: { seats: null, modules, liveDates: [] },
    });

    expect(answer.status).toBe(422);
  });
});

describe('a link', () => {
  test('tells a stranger where it leads, and lets a learner in once', async () => {
    const id = await aCohort({ seats: 2 });
    const token = await aLink(id);
    const learner = await aLearner();

    const shown = await aBrowser(app).call(`GET /api/join/${token}`);
    const joined = [
      await learner.browser.call(`POST /api/join/${token}`),
      await learner.browser.call(`POST /api/join/${token}`),
    ];

    expect(shown.body).toMatchObject({ title: 'Spring 2027', timeZone: zone, seats: { free: 2 }, email: null });
    expect(joined.map(({ status }) => status)).toEqual([204, 204]);
    expect(await cohortOf(learner)).toMatchObject({ id, mayLeave: true, liveDates: { length: 6 } });
    expect(await seen(id)).toMatchObject({
      people: { joined: 1 },
      seats: { taken: 1 },
      links: [{ used: 1, state: 'open' }],
    });
    expect(await recordsOf('person', learner.personId)).toMatchObject([{ kind: 'cohort-joined' }]);
  });

  test('gives the last seat to one of two who come at the same moment', async () => {
    const token = await aLink(await aCohort({ seats: 1 }));
    const learners = [await aLearner(), await aLearner(), await aLearner()];

    const answers = await Promise.all(learners.map(({ browser }) => browser.call(`POST /api/join/${token}`)));

    expect(counted(answers)).toEqual({ 204: 1, 409: 2 });
  });

  test('works as often as was said', async () => {
    const token = await aLink(await aCohort(), { uses: 2 });
    const learners = [await aLearner(), await aLearner(), await aLearner(), await aLearner()];

    const answers = await Promise.all(learners.map(({ browser }) => browser.call(`POST /api/join/${token}`)));

    expect(counted(answers)).toEqual({ 204: 2, 410: 2 });
  });

  test('stops working when it is taken back; nobody can guess one, and none is stored', async () => {
    const id = await aCohort();
    const [revoked, open] = [await aLink(id), await aLink(id)];
    const { links } = (await seen(id)) as { links: { id: string }[] }; // as the contract says
    await office.call(`POST /api/cohorts/${id}/links/${links[1]?.id}/revoke`);
    const stored = await context.databases.staff
      .selectFrom('cohortLinks')
      .selectAll()
      .where('cohortId', '=', id)
      .execute();

    const statuses = await Promise.all(
      [revoked, 'x'.repeat(43)].map(async (token) => (await aBrowser(app).call(`GET /api/join/${token}`)).status),
    );

    expect(statuses).toEqual([410, 410]);
    expect(JSON.stringify(stored)).not.toContain(open);
    expect(open.length * 6).toBeGreaterThanOrEqual(128);
  });

  test('into a finished cohort is refused', async () => {
    const token = await aLink(await aCohort({ startsOn: '2026-01-05', daysPerModule: 7 }));

    expect((await (await aLearner()).browser.call(`POST /api/join/${token}`)).body).toMatchObject({
      code: 'join-refused',
    });
  });
});

describe('people', () => {
  test('learn in one cohort at a time; every earlier one is kept', async () => {
    const [first, second] = [await aCohort(), await aCohort({}, { title: 'Autumn' })];
    const learner = await aLearner();
    await learner.browser.call(`POST /api/join/${await aLink(first)}`);
    const token = await aLink(second);

    const shown = await learner.browser.call(`GET /api/join/${token}`);
    await learner.browser.call(`POST /api/join/${token}`);
    await learner.browser.call('POST /api/cohort/leave');

    expect(shown.body).toMatchObject({ leaves: 'Spring 2027', isMember: false });
    expect(await cohortOf(learner)).toMatchObject({ id: 'self-paced', mayLeave: false });
    const rows = await context.databases.staff
      .selectFrom('cohortMemberships')
      .select(['cohortId', 'state', 'leaveReason'])
      .where('personId', '=', learner.personId)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { cohortId: first, state: 'left', leaveReason: 'Joined another cohort.' },
      { cohortId: second, state: 'left', leaveReason: 'Left by themselves.' },
    ]);
    expect((await recordsOf('person', learner.personId)).map(({ kind }) => kind)).toEqual([
      'cohort-joined',
      'cohort-left',
      'cohort-joined',
      'cohort-left',
    ]);
  });

  test('are taken out with a reason, and may come again', async () => {
    const id = await aCohort();
    const learner = await aLearner();
    const token = await aLink(id);
    await learner.browser.call(`POST /api/join/${token}`);
    type Listed = { people: { id: string; state: string; leaveReason: string | null }[] };
    const list = async () => (await office.call(`GET /api/cohorts/${id}/people`)).body as Listed; // as the contract says
    const membership = (await list()).people[0]?.id;

    const ended = await office.call(`POST /api/cohorts/${id}/people/${membership}/end`, { reason: 'Changed employer' });
    await learner.browser.call(`POST /api/join/${token}`);

    expect(ended.status).toBe(204);
    expect((await list()).people.map(({ state }) => state).sort()).toEqual(['joined', 'left']);
  });
});

describe('facilitators', () => {
  const give = (personId: string, validUntil: string) =>
    office.call(`POST /api/facilitators/${personId}/competence`, {
      what: 'Taught three courses on device security',
      evidence: 'Letters of the organisers, seen on paper',
      validUntil,
    });
  const assign = (id: string, personId: string) => office.call(`POST /api/cohorts/${id}/facilitators`, { personId });

  test('need a competence record that is valid today where the cohort asks for one', async () => {
    const id = await aCohort({}, { needsCompetence: true });
    const { personId } = await signInAs(context, { roles: ['facilitator'] });

    const without = await assign(id, personId);
    await give(personId, addDays(today, -2));
    const expired = await assign(id, personId);
    const { body } = await give(personId, addDays(today, 30));
    const record = (body as { id: string }).id; // as the contract says
    await office.call(`POST /api/facilitators/${personId}/competence/${record}/withdraw`, { reason: 'Wrong person' });
    const withdrawn = await assign(id, personId);
    await give(personId, addDays(today, 60));
    const valid = [await assign(id, personId), await assign(id, personId)];

    expect([without, expired, withdrawn].map((answer) => (answer.body as { code: string }).code)).toEqual(
      Array.from({ length: 3 }, () => 'competence-needed'),
    );
    expect(valid.map(({ status }) => status)).toEqual([204, 204]);
    expect(await seen(id)).toMatchObject({
      facilitators: [{ personId, competence: { validUntil: addDays(today, 60) } }],
    });
    expect((await recordsOf('cohort', id)).map(({ kind }) => kind)).toEqual(['cohort-opened', 'facilitator-assigned']);
  });

  test('must hold the role, and see only the cohorts that they teach, without addresses', async () => {
    const [taught, other] = [await aCohort(), await aCohort()];
    const facilitator = await signInAs(context, { roles: ['facilitator'] });
    const browser = aBrowser(app, facilitator.cookie);
    const nobody = await assign(taught, (await aLearner()).personId);
    await assign(taught, facilitator.personId);

    const list = (await browser.call('GET /api/cohorts')).body as { cohorts: { id: string }[] }; // as the contract says
    const answers = [
      await browser.call(`GET /api/cohorts/${taught}`),
      await browser.call(`GET /api/cohorts/${taught}/people`),
      await browser.call(`GET /api/cohorts/${other}`),
      await browser.call(`GET /api/cohorts/${other}/people`),
      await browser.call(`POST /api/cohorts/${taught}/links`, { label: 'x', validDays: 1, uses: null }),
      await browser.call('GET /api/facilitators'),
    ];

    expect(nobody.status).toBe(409);
    expect(list).toMatchObject({ mayEdit: false, cohorts: [{ id: taught }] });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 403, 403]);
    expect(answers[0]?.body).toMatchObject({ mayEdit: false, links: [], imports: [] });
  });

  test.each([
    ['a candidate', [] as const],
    ['an officer', ['officer'] as const],
    ['an auditor', ['auditor'] as const],
  ])('are not %s, who sees no cohort', async (_, roles) => {
    const { cookie } = await signInAs(context, { roles });

    expect((await aBrowser(app, cookie).call('GET /api/cohorts')).status).toBe(403);
  });
});

describe('the calendar', () => {
  test('is read by its address alone, and by the newest one only', async () => {
    const id = await aCohort();
    const learner = await aLearner();
    await learner.browser.call(`POST /api/join/${await aLink(id)}`);
    const make = async () => {
      const { body } = await learner.browser.call('POST /api/cohort/calendar');
      return new URL((body as { url: string }).url).pathname; // as the contract says
    };
    const [old, current] = [await make(), await make()];

    const read = await app.inject({ method: 'GET', url: current });
    const before = await app.inject({ method: 'GET', url: old });
    await learner.browser.call('DELETE /api/cohort/calendar');
    const after = await app.inject({ method: 'GET', url: current });

    expect([read.statusCode, before.statusCode, after.statusCode]).toEqual([200, 404, 404]);
    expect(read.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(read.body.match(/BEGIN:VEVENT/g)).toHaveLength(18);
    expect(read.body).toContain('X-WR-TIMEZONE:Europe/Berlin');
  });

  test('follows a change at the same entry with a higher sequence', async () => {
    const id = await aCohort();
    const { personId, cookie } = await signInAs(context, { roles: ['facilitator'] });
    await office.call(`POST /api/cohorts/${id}/facilitators`, { personId });
    const { body } = await aBrowser(app, cookie).call('POST /api/cohort/calendar');
    const address = new URL((body as { url: string }).url).pathname; // as the contract says
    const uids = async () => (await app.inject({ method: 'GET', url: address })).body.match(/^(UID|SEQUENCE):.*$/gm);
    const before = await uids();
    const cohort = (await seen(id)) as { modules: Record<string, unknown>[]; liveDates: Record<string, unknown>[] }; // as the contract says

    await office.call(`PUT /api/cohorts/${id}`, {
      revision: 1,
      title: 'Spring 2027',
      timeZone: 'America/New_York',
      needsCompetence: false,
      plan: {
        seats: null,
        modules: cohort.modules.map(({ module, opensOn, closesOn }) => ({ module, opensOn, closesOn })),
        liveDates: cohort.liveDates.map(withoutMoment),
      },
    });

    expect(await uids()).toEqual(before?.map((line) => line.replace('SEQUENCE:1', 'SEQUENCE:2')));
  });
});

describe('reminders', () => {
  test('go to everybody in the cohort and to those who teach it, once each, however often and at once they are sent', async () => {
    await context.databases.staff.deleteFrom('cohortModules').execute();
    await context.databases.staff.deleteFrom('cohortLiveDates').execute();
    const id = await aCohort({ startsOn: addDays(today, 1), liveAt: null });
    const token = await aLink(id);
    const learners = [await aLearner(), await aLearner()];
    for (const { browser } of learners) await browser.call(`POST /api/join/${token}`);
    const facilitator = await signInAs(context, { roles: ['facilitator'] });
    await office.call(`POST /api/cohorts/${id}/facilitators`, { personId: facilitator.personId });

    const counts = await Promise.all([sendReminders(context), sendReminders(context)]);
    const again = await sendReminders(context);

    const messages = await context.databases.staff
      .selectFrom('notifications')
      .selectAll()
      .where('eventKey', 'like', 'cohort-reminder:%')
      .execute();
    expect([counts.reduce((sum, count) => sum + count, 0), again]).toEqual([3, 0]);
    expect(new Set(messages.map(({ personId }) => personId))).toEqual(
      new Set([...learners, facilitator].map(({ personId }) => personId)),
    );
    expect(messages[0]).toMatchObject({
      kind: 'course',
      title: 'Tomorrow in your cohort Spring 2027',
      mail: 'pending',
    });
    expect(messages[0]?.body).toContain('time zone Europe/Berlin');
  });
});
