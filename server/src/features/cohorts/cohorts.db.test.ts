import { describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { release, zone, withoutMoment, counted, openCohortsBench } from './testing/cohorts-bench.ts';

const { context, app, administrator, office, aCohort, aLink, aLearner, cohortOf, seen, recordsOf } =
  await openCohortsBench();

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
