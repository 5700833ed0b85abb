import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { tendComplaints } from './tend-complaints.ts';

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
  await context.databases.close();
  await database.drop();
});

const complaint = {
  kind: 'complaint',
  about: 'person',
  concerns: 'The seminar of 3 May',
  whatHappened: 'The seminar began an hour late and nobody told us.',
  wish: 'An apology',
};
const run = (statement: string, values: unknown[]) =>
  withClient(database.connectionString, (client) => client.query(statement, values));
const call = (who: SignedIn | null, key: string, body?: unknown) => aBrowser(app, who?.cookie).call(key as never, body);

async function filed(by: SignedIn): Promise<string> {
  await call(by, 'POST /api/complaints', complaint);
  const { body } = await call(by, 'GET /api/complaints/mine');
  return (body as { complaints: { id: string }[] }).complaints[0]?.id ?? ''; // as the contract says
}
const officer = () => signInAs(context, { roles: ['officer'] });
const handled = async (by: SignedIn, id: string, subjectId: string | null = null) => [
  (await call(by, `POST /api/complaints/${id}/acknowledgement`)).status,
  (await call(by, `POST /api/complaints/${id}/assignment`, { handlerId: by.personId, subjectId })).status,
  (await call(by, `POST /api/complaints/${id}/decision`, { outcome: 'upheld', answer: 'You are right, we are sorry.' }))
    .status,
];
const messagesOf = async ({ personId }: SignedIn) => {
  const { rows } = await run('select title from cmdsp.notifications where person_id = $1 order by id', [personId]);
  return (rows as { title: string }[]).map(({ title }) => title); // as selected
};

describe('a complaint of somebody with an account', () => {
  test('gets a number and two dates, and its filer sees it being acknowledged and decided', async () => {
    const [filer, olga] = [await signInAs(context), await officer()];

    const received = await call(filer, 'POST /api/complaints', complaint);
    const id = ((await call(filer, 'GET /api/complaints/mine')).body as { complaints: { id: string }[] }).complaints[0]
      ?.id;
    const steps = await handled(olga, id ?? '');

    expect(received.body).toMatchObject({ number: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string });
    expect(steps).toEqual([204, 204, 204]);
    expect((await call(filer, 'GET /api/complaints/mine')).body).toMatchObject({
      complaints: [{ state: 'decided', outcome: 'upheld', answer: 'You are right, we are sorry.' }],
    });
    const told = await messagesOf(filer);
    expect(told.map((title) => title.replace(/ [0-9A-Z]{4}-[0-9A-Z]{4} /, ' '))).toEqual([
      'Your complaint is being looked at',
      'Your complaint was decided',
    ]);
  });

  test('is on the ledger step by step, without a word of what was said', async () => {
    const [filer, olga] = [await signInAs(context), await officer()];
    const id = await filed(filer);
    await handled(olga, id);

    const { rows } = await run(
      'select kind, actor, body::text as body from cmdsp.ledger_records where stream_id = $1 order by sequence',
      [id],
    );

    const records = rows as { kind: string; actor: string; body: string }[]; // as selected
    expect(records.map(({ kind }) => kind)).toEqual([
      'complaint-received',
      'complaint-acknowledged',
      'complaint-assigned',
      'complaint-decided',
    ]);
    expect(records.map(({ body }) => body).join()).not.toMatch(/seminar|sorry|apology/);
  });

  test('is read and taken back by its filer alone', async () => {
    const [filer, other] = [await signInAs(context), await signInAs(context)];
    const id = await filed(filer);

    const seen = await call(other, 'GET /api/complaints/mine');
    const answers = [
      await call(other, `POST /api/complaints/${id}/withdrawal`),
      await call(filer, `POST /api/complaints/${id}/withdrawal`),
      await call(filer, `POST /api/complaints/${id}/withdrawal`),
    ];

    expect(seen.body).toEqual({ complaints: [] });
    expect(answers.map(({ status }) => status)).toEqual([404, 204, 404]);
  });

  test.each([['stranger'], ['candidate'], ['administrator'], ['auditor'], ['facilitator']] as const)(
    'is closed to a %s',
    async (role) => {
      const id = await filed(await signInAs(context));
      const who = role === 'stranger' ? null : await signInAs(context, { roles: role === 'candidate' ? [] : [role] });

      const answers = [
        await call(who, 'GET /api/complaints'),
        await call(who, `POST /api/complaints/${id}/acknowledgement`),
        await call(who, `POST /api/complaints/${id}/decision`, { outcome: 'upheld', answer: 'Because I say so.' }),
      ];

      const expected = role === 'stranger' ? 401 : 403;
      expect(answers.map(({ status }) => status)).toEqual([expected, expected, expected]);
    },
  );

  test('stands against the erasure of its filer and its subject until it is closed', async () => {
    const [filer, subject, olga] = [await signInAs(context), await signInAs(context), await officer()];
    const id = await filed(filer);
    const assigned = { handlerId: olga.personId, subjectId: subject.personId };
    await call(olga, `POST /api/complaints/${id}/assignment`, assigned);
    const grounds = async (who: SignedIn) =>
      ((await call(who, 'GET /api/privacy/mine')).body as { grounds: { kind: string }[] }).grounds; // as the contract says

    const open = [await grounds(filer), await grounds(subject)];
    await call(filer, `POST /api/complaints/${id}/withdrawal`);
    const closed = [await grounds(filer), await grounds(subject)];

    expect(open.map(([first]) => first?.kind)).toEqual(['complaint', 'complaint']);
    expect(closed).toEqual([[], []]);
  });

  test('cannot be decided by the database role of candidates, whatever the program does', async () => {
    const filer = await signInAs(context);
    const id = await filed(filer);
    const attempt = (statement: string) =>
      withClient(database.url('candidate'), async (client) => {
        await client.query("select set_config('cmdsp.person_id', $1, false)", [filer.personId]);
        return client.query(statement, [id]);
      });

    await expect(attempt("update cmdsp.complaints set outcome = 'upheld' where id = $1")).rejects.toThrow('denied');
    await expect(attempt("update cmdsp.complaints set state = 'decided' where id = $1")).rejects.toThrow(
      /row-level security|check constraint/,
    );
    await expect(attempt('select handler_id from cmdsp.complaints where id = $1')).rejects.toThrow('denied');
  });
});

describe('who is involved', () => {
  test('neither sees nor touches a complaint', async () => {
    const [filer, olga, subject] = [await officer(), await officer(), await officer()];
    const id = await filed(filer);
    await handled(olga, id, subject.personId);
    const again = await filed(filer);
    await call(olga, `POST /api/complaints/${again}/assignment`, {
      handlerId: olga.personId,
      subjectId: subject.personId,
    });

    const lists = await Promise.all([filer, subject].map((who) => call(who, 'GET /api/complaints')));
    const acknowledged = await Promise.all(
      [filer, subject].map((who) => call(who, `POST /api/complaints/${again}/acknowledgement`)),
    );

    for (const { body } of lists) expect(JSON.stringify(body)).not.toContain(again);
    expect(acknowledged.map(({ status }) => status)).toEqual([403, 403]);
  });

  test.each(['its subject', 'its filer', 'somebody with a relation', 'somebody who is no officer'])(
    'is not made handler: %s',
    async (who) => {
      const [filer, olga, other] = [await officer(), await officer(), await officer()];
      const id = await filed(filer);
      if (who === 'somebody with a relation') {
        await run(
          "insert into cmdsp.person_relations (id, person_id, kind, other_person_id) values (gen_random_uuid(), $1, 'manages', $2)",
          [other.personId, filer.personId],
        );
      }
      const outsider = await signInAs(context);
      const handlerId = {
        'its subject': other.personId,
        'its filer': filer.personId,
        'somebody with a relation': other.personId,
        'somebody who is no officer': outsider.personId,
      }[who];
      const subjectId = who === 'its subject' ? other.personId : null;

      const assigned = await call(olga, `POST /api/complaints/${id}/assignment`, { handlerId, subjectId });

      expect(assigned.status).toBe(who === 'somebody who is no officer' ? 404 : 403);
    },
  );

  test('of two officers, only the handler decides, once, and after the acknowledgement', async () => {
    const [filer, olga, oleg] = [await signInAs(context), await officer(), await officer()];
    const id = await filed(filer);
    const decide = (by: SignedIn) =>
      call(by, `POST /api/complaints/${id}/decision`, { outcome: 'not-upheld', answer: 'It was announced.' });
    await call(olga, `POST /api/complaints/${id}/assignment`, { handlerId: oleg.personId, subjectId: null });

    const early = await decide(oleg);
    await call(olga, `POST /api/complaints/${id}/acknowledgement`);
    const answers = [early, await decide(olga), await decide(oleg), await decide(oleg)];

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 204, 409]);
  });
});

describe('a complaint without an account', () => {
  const open = { ...complaint, name: 'Greta', email: '' };
  const linkTo = async (email: string) => {
    const { rows } = await run('select body_text as text from cmdsp.outgoing_mails where recipient = $1 order by id', [
      email,
    ]);
    return /token=(\S+)/.exec((rows as { text: string }[])[0]?.text ?? '')?.[1] ?? ''; // as selected
  };

  test('counts when the mailbox has answered, and its link shows the decision', async () => {
    const [olga, email] = [await officer(), 'greta@example.net'];
    await call(null, 'POST /api/open-complaints', { ...open, email });
    const token = await linkTo(email);
    const before = await call(olga, 'GET /api/complaints');

    const looked = await call(null, 'POST /api/open-complaints/status', { token, confirm: false });
    const confirmed = await call(null, 'POST /api/open-complaints/status', { token, confirm: true });
    const { id } = confirmed.body as { id: string }; // as the contract says
    const steps = await handled(olga, id);
    const decided = await call(null, 'POST /api/open-complaints/status', { token, confirm: false });

    expect(JSON.stringify(before.body)).not.toContain('Greta');
    expect([looked.body, confirmed.body]).toMatchObject([{ state: 'unconfirmed' }, { state: 'received' }]);
    expect(steps).toEqual([204, 204, 204]);
    expect(decided.body).toMatchObject({ state: 'decided', answer: 'You are right, we are sorry.' });
    const { rows } = await run('select kind from cmdsp.outgoing_mails where recipient = $1 order by id', [email]);
    expect(rows).toEqual(
      ['complaint-confirm', 'complaint-acknowledged', 'complaint-decided'].map((kind) => ({ kind })),
    );
  });

  test.each(['', '00000000-0000-7000-8000-000000000000.abcdefghijklmnopqrstuvwxyz'])(
    'is not shown for the link %j',
    async (token) => {
      const answer = await call(null, 'POST /api/open-complaints/status', { token, confirm: true });

      expect([400, 410]).toContain(answer.status);
    },
  );

  test('is refused and deleted when nobody confirms it in two days', async () => {
    const email = 'late@example.net';
    await call(null, 'POST /api/open-complaints', { ...open, email });
    await run("update cmdsp.complaints set filed_at = now() - interval '49 hours' where contact_email = $1", [email]);

    const late = await call(null, 'POST /api/open-complaints/status', { token: await linkTo(email), confirm: true });
    await tendComplaints(context);

    expect(late.status).toBe(410);
    const { rows } = await run('select id from cmdsp.complaints where contact_email = $1', [email]);
    expect(rows).toEqual([]);
  });

  test('is limited: the sixth for one mailbox within an hour is refused', async () => {
    const statuses = [];
    for (let time = 0; time < 6; time += 1) {
      statuses.push((await call(null, 'POST /api/open-complaints', { ...open, email: 'many@example.net' })).status);
    }

    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
  });
});
