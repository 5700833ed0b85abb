import { describe, expect, test } from 'vitest';
import { effectiveDifficulties } from '../../panels/effective-difficulties.ts';
import { openPanelsBench } from './testing/panels-bench.ts';

const { context, officer, judges, open, look, lookAt, rate, rateAll } = await openPanelsBench();

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

test('whoever rated cannot sit the examination: the reading is written down', async () => {
  const readings = await context.databases.staff
    .selectFrom('bankReadings')
    .select('what')
    .where('personId', '=', judges[0]?.personId ?? '')
    .execute();

  expect(readings.map(({ what }) => what)).toContain('Questions of the panel “Domain 1 in autumn”');
});
