import { describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { addDays } from '@cmdsp/cohorts';
import { sendReminders } from './send-reminders.ts';
import { today, withoutMoment, openCohortsBench } from './testing/cohorts-bench.ts';

const { context, app, office, aCohort, aLink, aLearner, cohortOf, seen, recordsOf } = await openCohortsBench();

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
