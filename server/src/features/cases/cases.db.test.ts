import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { asPerson } from '../../db/as-person.ts';
import { aCase } from '../../testing/a-case.ts';
import { aCatalogue, canary } from '../../testing/a-catalogue.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { casePlayer } from './testing/case-player.ts';
import { openCasesBench } from './testing/cases-bench.ts';

const { context, app, learner, player } = await openCasesBench();

describe('the list and the front of a case', () => {
  test('name the case, its topics and roles, and hold nothing of what comes later', async () => {
    const list = await player().get('/api/cases');
    const front = await player().get('/api/cases/the-case');

    expect(list.json().cases).toMatchObject([
      {
        slug: 'the-case',
        minutes: 25,
        module: { number: 1, title: 'Module 1' },
        topics: [
          { id: '1.1', title: 'Topic 1.1' },
          { id: '1.3', title: 'Topic 1.3' },
        ],
        playedAs: [],
        openPlays: [],
      },
    ]);
    expect(front.json()).toMatchObject({
      ownRole: null,
      plays: [],
      counterparts: [{ id: 'clinician' }, { id: 'auditor' }],
    });
    expect(front.json().roles).toHaveLength(6);
    expect(list.body + front.body).not.toContain(canary);
  });

  test('can be asked for one topic', async () => {
    const [of13, of21] = await Promise.all(
      ['1.3', '2.1'].map(async (topic) => (await player().get(`/api/cases?topic=${topic}`)).json().cases.length),
    );

    expect([of13, of21]).toEqual([1, 0]);
  });

  test('propose the learner’s own profession', async () => {
    await asPerson(context.databases.candidate, learner().personId, (tx) =>
      tx.updateTable('people').set({ audienceGroup: 'regulatory' }).where('id', '=', learner().personId).execute(),
    );

    expect((await player().get('/api/cases/the-case')).json().ownRole).toBe('regulatory');
  });

  test.each(['/api/cases', '/api/cases/the-case'])('are for candidates only: %s', async (url) => {
    expect((await app.inject({ url })).statusCode).toBe(401);
  });

  test('say that there is no such case', async () => {
    expect((await player().get('/api/cases/another')).json()).toMatchObject({ code: 'not-found' });
    expect((await player().post('/api/cases/another/plays', { role: 'product' })).statusCode).toBe(404);
  });
});

describe('the end of a play', () => {
  test('writes the fact and the record, once, and nothing that the certificate counts', async () => {
    const before = (await player().get('/api/progress')).json();
    const play = await player().begin('hospital-it');
    await play.through(['a', 'a', 'a']);

    await play.goOn('last');

    const { staff } = context.databases;
    const facts = await staff
      .selectFrom('progressFacts')
      .select(['kind', 'subject'])
      .where('personId', '=', learner().personId)
      .execute();
    const records = await staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'body'])
      .where('streamId', '=', play.id)
      .execute();
    expect(facts).toEqual([{ kind: 'case-finished', subject: 'the-case' }]);
    expect(records).toMatchObject([{ kind: 'case-finished', actor: `person:${learner().personId}` }]);
    expect((await player().get('/api/progress')).json()).toEqual(before);
  });

  test('keeps plays: another in the same role may follow, and both are listed', async () => {
    const first = await player().begin('product');
    await first.through(['a', 'a', 'a']);
    const second = await player().begin('product');

    const { plays } = (await player().get('/api/cases/the-case')).json();

    expect(plays).toMatchObject([
      { id: second.id, finishedAt: null, decisions: 0 },
      { id: first.id, decisions: 3, role: { id: 'product', label: 'Product managers' } },
    ]);
    expect((await player().get('/api/cases')).json().cases[0]).toMatchObject({
      playedAs: [{ id: 'product' }],
      openPlays: [{ id: second.id }],
    });
  });

  test('lets the roles be compared, step by step, and shows no step that was not played', async () => {
    await (await player().begin('product')).through(['a', 'b', 'c']);
    await (await player().begin('regulatory')).through(['c', 'b', 'a'], 'why not');
    await (await player().begin('cybersecurity')).goOn(null);

    const compared = await player().get('/api/cases/the-case/comparison');

    const { plays, steps } = compared.json();
    expect(plays.map(({ role }: { role: { id: string } }) => role.id)).toEqual(['product', 'regulatory']);
    expect(
      steps.map(({ id, plays: own }: { id: string; plays: ({ choice: { decision: string } } | null)[] }) => [
        id,
        ...own.map((one) => one?.choice.decision ?? null),
      ]),
    ).toEqual([
      ['first', 'a', 'c'],
      ['left', 'b', null],
      ['right', null, 'b'],
      ['last', 'c', 'a'],
    ]);
    expect(steps[0].plays[1]).toMatchObject({
      aside: `${canary} aside-first of regulatory;`,
      choice: { reason: 'why not' },
    });
    expect(compared.body).not.toMatch(/of cybersecurity|of engineering/);
  });
});

test('plays, reasons and drafts are part of what somebody can download about themselves', async () => {
  const play = await player().begin('product');
  await play.goOn(null);
  await play.decide('first', 'a', 'a private reason');
  await play.goOn('first');
  await play.draft('left', null, 'half a thought');

  const data = (await player().get('/api/account/data')).json();

  expect(data.casePlays).toMatchObject([
    { slug: 'the-case', role: 'product', step: 'first', reason: 'a private reason' },
  ]);
  expect(data.caseDrafts).toMatchObject([{ step: 'left', reason: 'half a thought' }]);
});

test('the decisions of others are counted from five other people on, by role, and only at the steps of this play', async () => {
  const catalogue = { ...aCatalogue(), cases: [aCase({ slug: 'counted' })] };
  const own = await buildApp({ ...context, catalogue });
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => signInAs(context)));
  const begin = (who: SignedIn, role: string) => casePlayer(own, who, 'counted').begin(role);
  const mine = await begin(learner(), 'product');
  await mine.through(['a', 'a', 'a']);
  for (const who of people.slice(0, 4))
    await (await begin(who, 'regulatory')).through(['a', 'b', 'a'], 'secret reason');
  // Again in the same role, and an open play: neither counts.
  const [first, , , , fifth] = people;
  if (first === undefined || fifth === undefined) throw new Error('five people');
  await (await begin(first, 'regulatory')).through(['c', 'c', 'c']);
  await (await begin(fifth, 'engineering')).goOn(null);

  const before = (await mine.show()).json().place.debrief.others;
  await (await begin(fifth, 'engineering')).through(['c', 'a', 'b']);
  const after = await mine.show();

  expect(before).toEqual({ kind: 'too-few', people: 4, needed: 5 });
  expect(after.json().place.debrief.others).toEqual({
    kind: 'counts',
    people: 5,
    counts: [
      { role: 'engineering', step: 'first', decision: 'c', count: 1 },
      { role: 'engineering', step: 'last', decision: 'b', count: 1 },
      { role: 'regulatory', step: 'first', decision: 'a', count: 4 },
      { role: 'regulatory', step: 'last', decision: 'a', count: 4 },
      { role: 'regulatory', step: 'left', decision: 'b', count: 4 },
    ],
  });
  expect(after.body).not.toContain('secret reason');
  await own.close();
});

describe('the database', () => {
  test('shows plays, decisions and drafts to their person only', async () => {
    const play = await player().begin('product');
    await play.goOn(null);
    await play.decide('first', 'a', 'mine');
    await play.goOn('first');
    await play.draft('left', 'a', 'mine too');
    const stranger = await signInAs(context);

    const count = (personId: string) =>
      asPerson(context.databases.candidate, personId, async (tx) => [
        (await tx.selectFrom('casePlays').select('id').where('id', '=', play.id).execute()).length,
        (await tx.selectFrom('caseChoices').select('reason').where('playId', '=', play.id).execute()).length,
        (await tx.selectFrom('caseDrafts').select('reason').where('playId', '=', play.id).execute()).length,
      ]);

    expect([await count(learner().personId), await count(stranger.personId)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  test.each([
    ['reasons', 'staff', 'select reason from case_choices'],
    ['drafts', 'staff', 'select reason from case_drafts'],
    ['consequences', 'candidate', 'select body from case_editions'],
    ['an edition, to change it', 'staff', 'update case_editions set slug = slug'],
    ['a decision, to change it', 'candidate', "update case_choices set decision = 'b'"],
    ['a decision, to take it back', 'candidate', 'delete from case_choices'],
  ] as const)('refuses %s to the role %s', async (_, role, statement) => {
    await expect(sql.raw(statement).execute(context.databases[role])).rejects.toThrow('permission denied');
  });

  test('refuses the fact of a finished case without a finished play', async () => {
    await (await player().begin('product')).goOn(null);

    const claim = asPerson(context.databases.candidate, learner().personId, (tx) =>
      tx
        .insertInto('progressFacts')
        .values({ id: context.newId(), personId: learner().personId, kind: 'case-finished', subject: 'the-case' })
        .execute(),
    );

    await expect(claim).rejects.toThrow('row-level security');
  });
});
