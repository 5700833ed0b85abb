import { describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { order, openPanelsBench } from './testing/panels-bench.ts';

const { context, app, officer, judges, staff, open, look, rate, rateAll } = await openPanelsBench();

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
