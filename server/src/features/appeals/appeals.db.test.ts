import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { anExaminedCandidate, stemOf } from '../../testing/an-examined-candidate.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { tendAppeals } from './tend-appeals.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const run = (statement: string, values: unknown[]) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return client.query(statement, values);
  });
const call = (who: SignedIn, key: string, body?: unknown) => aBrowser(app, who.cookie).call(key as never, body);
const officer = () => signInAs(context, { roles: ['officer'] });
const relate = (from: SignedIn, kind: string, to: SignedIn) =>
  run('insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, $3, $4)', [
    newId(),
    from.personId,
    kind,
    to.personId,
  ]);
const statement = 'Two of the options say the same thing in other words.';
const decision = { outcome: 'upheld', answer: 'You are right: two options were right.', disclosureReason: null };

/** A candidate with three questions of their own, and an appeal about the second of them. */
async function aChallenge(ids = ['a', 'b', 'c'].map((letter) => `${letter}-${newId().slice(-6)}`)) {
  const candidate = await signInAs(context);
  const { sittingId, formId } = await anExaminedCandidate(database, { personId: candidate.personId, ids });
  const appeal = { sittingId, ground: 'question', position: 2, statement, wish: '' };
  const filed = await call(candidate, 'POST /api/appeals', appeal);
  const mine = await call(candidate, 'GET /api/appeals/mine');
  const id = (mine.body as { appeals: { id: string }[] }).appeals[0]?.id ?? ''; // as the contract says
  return { candidate, sittingId, formId, ids, appeal, filed, mine, id };
}

// beyond.md, complaint 16 and idea 13: an appeal one can watch, with reasons, by somebody who is not involved.
describe('a challenge of a question', () => {
  test('is received with two dates, and says nothing of the question or who reviews it', async () => {
    const { candidate, filed, mine, ids, id } = await aChallenge();
    const olga = await officer();

    await call(olga, `POST /api/appeals/${id}/assignment`, { reviewerId: olga.personId });
    const seen = await call(candidate, 'GET /api/appeals/mine');

    expect(filed.body).toMatchObject({ number: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string });
    expect(mine.body).toMatchObject({ appeals: [{ state: 'received', position: 2 }] });
    expect(seen.body).toMatchObject({ appeals: [{ state: 'in-review' }] });
    const text = JSON.stringify([mine.body, seen.body]);
    for (const secret of [...ids, ...ids.map(stemOf), olga.personId]) expect(text).not.toContain(secret);
  });

  test.each([
    ['a number that the sitting does not have', { position: 9 }, 'appeal-refused'],
    ['a question without its number', { position: null }, 'appeal-refused'],
    ['a number with another ground', { ground: 'procedure' }, 'appeal-refused'],
    ['the same question twice', {}, 'appeal-refused'],
    ['somebody else’s sitting', { sittingId: newId() }, 'not-found'],
  ])('is refused for %s', async (_title, change, code) => {
    const { candidate, appeal } = await aChallenge();

    const { body } = await call(candidate, 'POST /api/appeals', { ...appeal, ...change });

    expect(body).toMatchObject({ code });
  });

  test('is refused before the result is there and after the time for it; the procedure can be appealed before', async () => {
    const candidate = await signInAs(context);
    const { sittingId } = await anExaminedCandidate(database, {
      personId: candidate.personId,
      ids: ['x', 'y', 'z'],
      isReleased: false,
    });
    const appeal = { sittingId, ground: 'question', position: 1, statement, wish: '' };
    const file = async (more: object) => (await call(candidate, 'POST /api/appeals', { ...appeal, ...more })).status;

    const early = await file({});
    const procedure = await file({ ground: 'procedure', position: null });
    await run(`update results set released_at = now(), final_at = now() - interval '1 day' where sitting_id = $1`, [
      sittingId,
    ]);

    expect([early, procedure, await file({})]).toEqual([409, 200, 409]);
  });

  // beyond.md, idea 13: an upheld challenge corrects every sitting with that question, not the one that complained.
  test('when upheld proposes to correct every sitting with the question, which another officer signs', async () => {
    const { candidate, id, ids } = await aChallenge();
    const other = await signInAs(context);
    const second = await anExaminedCandidate(database, { personId: other.personId, ids });
    const olga = await officer();
    await call(olga, `POST /api/appeals/${id}/assignment`, { reviewerId: olga.personId });

    const decided = await call(olga, `POST /api/appeals/${id}/decision`, { ...decision, correction: 'credit-all' });

    expect(decided.body).toEqual({ rescoring: expect.any(Number) as number });
    const { rows } = await run('select question_id, form_ids, state, change from rescorings where number = $1', [
      (decided.body as { rescoring: number }).rescoring,
    ]);
    expect(rows).toMatchObject([{ question_id: ids[1], state: 'proposed', change: { policy: 'credit-all' } }]);
    expect((rows[0] as { form_ids: string[] }).form_ids).toContain(second.formId);
    const { body } = await call(candidate, 'GET /api/appeals/mine');
    expect(body).toMatchObject({ appeals: [{ state: 'decided', outcome: 'upheld', answer: decision.answer }] });
  });

  test('is not answered with the words of the question, unless a reason for it is recorded', async () => {
    const { id, ids } = await aChallenge();
    const olga = await officer();
    await call(olga, `POST /api/appeals/${id}/assignment`, { reviewerId: olga.personId });
    const answer = `We asked: ${stemOf(ids[1] ?? '')} The key is right.`;
    const decide = (disclosureReason: string | null) =>
      call(olga, `POST /api/appeals/${id}/decision`, {
        ...decision,
        outcome: 'not-upheld',
        answer,
        disclosureReason,
        correction: 'none',
      });

    const refused = await decide(null);

    expect(refused).toMatchObject({ status: 422, body: { code: 'answer-discloses' } });
    expect((await decide('The question was retired today.')).status).toBe(200);
  });
});

// beyond.md, complaint 17: a reviewer never reviews themselves, their own people or their own decisions.
describe('a reviewer', () => {
  test.each(['taught', 'manages', 'invigilated', 'works-with', 'authored-for'])(
    'who %s the candidate is refused, the relation is named, and the appeal is not shown to them',
    async (kind) => {
      const { candidate, id } = await aChallenge();
      const [near, far] = [await officer(), await officer()];
      await relate(near, kind, candidate);

      const refused = await call(far, `POST /api/appeals/${id}/assignment`, { reviewerId: near.personId });
      const own = await call(near, `POST /api/appeals/${id}/assignment`, { reviewerId: near.personId });

      expect([refused.status, own.status]).toEqual([403, 403]);
      expect(JSON.stringify(own.body)).toContain('candidate.');
      const list = async (who: SignedIn) => JSON.stringify((await call(who, 'GET /api/appeals')).body);
      expect(await list(near)).not.toContain(id);
      expect(await list(far)).toContain(id);
    },
  );

  test('who released the result is refused, and nobody but the reviewer decides', async () => {
    const { sittingId, id } = await aChallenge();
    const [released, reviewer] = [await officer(), await officer()];
    await run(
      `insert into result_steps (id, sitting_id, step, decided_by, reason) values ($1, $2, 'released', $3, 'Test')`,
      [newId(), sittingId, released.personId],
    );

    const refused = await call(reviewer, `POST /api/appeals/${id}/assignment`, { reviewerId: released.personId });
    await call(reviewer, `POST /api/appeals/${id}/assignment`, { reviewerId: reviewer.personId });
    const body = { ...decision, correction: 'none' };
    const others = await call(await officer(), `POST /api/appeals/${id}/decision`, body);

    expect(refused).toMatchObject({ status: 403, body: { detail: 'This officer took part in what is appealed.' } });
    expect(others.status).toBe(409);
  });

  test('is looked for in the open when nobody is free: administrators and the candidate are told, once', async () => {
    await run(`update role_grants set revoked_at = now(), revoke_reason = 'Test' where role = 'officer'`, []);
    const administrator = await signInAs(context, { roles: ['administrator'] });
    const { candidate } = await aChallenge();
    const near = await officer();
    await relate(near, 'taught', candidate);

    const first = await tendAppeals(context);
    const second = await tendAppeals(context);

    expect(first.escalated).toBeGreaterThan(0);
    expect(second.escalated).toBe(0);
    const titles = async ({ personId }: SignedIn) => {
      const { rows } = await run('select title from notifications where person_id = $1', [personId]);
      return (rows as { title: string }[]).map(({ title }) => title).join(); // as selected
    };
    expect(await titles(administrator)).toContain('No officer is free to review appeal');
    expect(await titles(candidate)).toContain('We are looking for somebody to review your appeal');
  });
});

test('what is late is called late, once, to those who can do something about it', async () => {
  const { id } = await aChallenge();
  const olga = await officer();
  await run(`update appeals set review_by = now() - interval '1 day' where id = $1`, [id]);

  await tendAppeals(context);
  await tendAppeals(context);

  const { rows } = await run(`select title from notifications where person_id = $1 and title like '%is late'`, [
    olga.personId,
  ]);
  expect(rows).toHaveLength(1);
});

test.each([[[]], [['administrator']], [['auditor']], [['invigilator']]] as const)(
  'appeals of others are closed to %j',
  async (roles) => {
    const { id } = await aChallenge();
    const who = await signInAs(context, { roles: [...roles] });

    const answers = [
      await call(who, 'GET /api/appeals'),
      await call(who, `POST /api/appeals/${id}/assignment`, { reviewerId: who.personId }),
      await call(who, `POST /api/appeals/${id}/decision`, { ...decision, correction: 'none' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await call(who, `POST /api/appeals/${id}/withdrawal`)).status).toBe(404);
  },
);
