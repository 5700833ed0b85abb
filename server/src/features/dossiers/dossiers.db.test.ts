import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aCapstone } from '../../testing/a-capstone.ts';
import { aCatalogue, canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  const catalogue = {
    ...aCatalogue(),
    capstones: [aCapstone({ secret: canary }), aCapstone({ id: 'a-heart', secret: canary })],
  };
  context = aContext(database, { catalogue });
  app = await buildApp(context);
});
afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

type Entry = { key: string; id: string; version: number; title: string };
type Register = {
  status: number;
  entries: Entry[];
  findings: { kind: string; entry: string; ref?: string }[];
  code?: string;
};
type Dossier = Register & {
  case: { id: string };
  mayChange: boolean;
  parts: { documentId: string; lacks: { kind: string }[] }[];
};

async function aCandidate({ withCase = 'a-pump' }: { withCase?: string | null } = {}) {
  const who = await signInAs(context);
  const browser = aBrowser(app, who.cookie);
  const call = async <Value>(
    key: Parameters<typeof browser.call>[0],
    body?: unknown,
  ): Promise<Value & { status: number }> => {
    const answer = await browser.call(key, body);
    return { ...(answer.body as Value), status: answer.status };
  };
  if (withCase !== null) await call('PUT /api/dossier', { case: withCase });
  const add = (kind: string, more: object = {}) =>
    call<Register>('POST /api/dossier/entries', {
      key: randomUUID(),
      part: 1,
      kind,
      title: kind,
      text: '',
      refs: [],
      ...more,
    });
  return { ...who, call, add };
}

describe('a case', () => {
  test('is read with its exhibits, and nothing that is for markers', async () => {
    const candidate = await aCandidate({ withCase: null });

    const brief = await candidate.call<object>('GET /api/capstone-cases/a-pump');
    const list = await candidate.call<object>('GET /api/capstone-cases');

    expect(JSON.stringify(brief)).toContain('All of this is invented.');
    expect(JSON.stringify([brief, list])).not.toContain(canary);
  });

  test('is taken once; another one keeps what was written about the first', async () => {
    const candidate = await aCandidate();
    const first = await candidate.call<Dossier>('GET /api/dossier');
    await candidate.add('threat');

    await candidate.call('PUT /api/dossier', { case: 'a-heart' });
    const second = await candidate.call<Dossier>('GET /api/dossier');
    await candidate.call('PUT /api/dossier', { case: 'a-pump' });
    const back = await candidate.call<Dossier>('GET /api/dossier');

    expect(second).toMatchObject({ case: { id: 'a-heart' }, entries: [], mayChange: true });
    expect(back.entries.map(({ id }) => id)).toEqual(['T-1']);
    expect(back.parts.map(({ documentId }) => documentId)).toEqual(first.parts.map(({ documentId }) => documentId));
  });

  test('that does not exist is not taken', async () => {
    const candidate = await aCandidate({ withCase: null });

    expect(await candidate.call('PUT /api/dossier', { case: 'nothing' })).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect(await candidate.call('GET /api/dossier')).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('the register', () => {
  test('gives numbers by kind, and never one that was given before', async () => {
    const { add, call } = await aCandidate();
    await add('threat');
    const { entries } = await add('threat');

    await call(`DELETE /api/dossier/entries/${entries[1]?.key}`);
    const after = await add('threat');

    expect(after.entries.map(({ id }) => id)).toEqual(['T-1', 'T-3']);
  });

  test('says which references are broken as soon as an entry goes', async () => {
    const { add, call } = await aCandidate();
    const { entries } = await add('threat');
    await add('requirement', { refs: ['T-1'] });

    const { findings } = await call<Register>(`DELETE /api/dossier/entries/${entries[0]?.key}`);

    expect(findings).toContainEqual({ kind: 'broken', entry: 'R-1', part: 1, ref: 'T-1' });
  });

  test('adds an entry once however often it is asked', async () => {
    const { add } = await aCandidate();
    const key = randomUUID();

    await Promise.all([add('risk', { key }), add('risk', { key })]);
    const { entries } = await add('risk', { key });

    expect(entries).toHaveLength(1);
  });

  test('does not write over a change of another window, and says so', async () => {
    const { add, call } = await aCandidate();
    const { entries } = await add('threat');
    const change = (title: string) =>
      call<Register>(`PUT /api/dossier/entries/${entries[0]?.key}`, { version: 1, title, text: '', refs: [] });

    const first = await change('From one window');
    const second = await change('From the other');
    const repeated = await change('From one window');

    expect([first.status, second.status, repeated.status]).toEqual([200, 409, 200]);
    expect(second.code).toBe('conflict');
    expect(repeated.entries[0]).toMatchObject({ title: 'From one window', version: 2 });
  });

  test('of somebody else is out of reach', async () => {
    const [one, other] = [await aCandidate(), await aCandidate()];
    const { entries } = await one.add('threat');

    const answer = await other.call<Register>(`PUT /api/dossier/entries/${entries[0]?.key}`, {
      version: 1,
      title: 'Mine now',
      text: '',
      refs: [],
    });

    expect(answer.status).toBe(404);
    const seen = await asPerson(context.databases.candidate, other.personId, (tx) =>
      tx.selectFrom('dossierEntries').select('id').execute(),
    );
    expect(seen).toEqual([]);
  });
});

describe('facilitators', () => {
  async function aTaughtCandidate() {
    const { staff } = context.databases;
    const candidate = await aCandidate();
    const facilitator = await signInAs(context, { roles: ['facilitator'] });
    const release = 'f'.repeat(64);
    await staff
      .insertInto('contentReleases')
      .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const cohortId = `cohort-${randomUUID()}`;
    await staff.insertInto('cohorts').values({ id: cohortId, title: 'Spring', release }).execute();
    await staff.insertInto('cohortMembers').values({ personId: candidate.personId, cohortId }).execute();
    await staff
      .insertInto('cohortFacilitators')
      .values({ id: newId(), cohortId, personId: facilitator.personId, assignedBy: null })
      .execute();
    const { id } = await candidate.call<{ id: string }>('GET /api/dossier');
    return { candidate, id, facilitator: { ...facilitator, browser: aBrowser(app, facilitator.cookie) } };
  }

  test('comment by part; the candidate is told and answers, and the commenter has taught', async () => {
    const { candidate, id, facilitator } = await aTaughtCandidate();

    const said = await facilitator.browser.call(`POST /api/staff/dossiers/${id}/comments`, {
      part: 2,
      body: 'Which threat does it answer?',
    });
    const answered = await candidate.call<{ comments: { body: string; by: { role: string } }[] }>(
      'POST /api/dossier/comments',
      {
        part: 2,
        body: 'T-1, from now on.',
      },
    );

    expect(said.status).toBe(200);
    expect(answered.comments.map(({ by }) => by.role)).toEqual(['facilitator', 'candidate']);
    const told = await context.databases.staff
      .selectFrom('notifications')
      .select(['personId', 'path'])
      .where('personId', 'in', [candidate.personId, facilitator.personId])
      .execute();
    expect(told).toContainEqual({ personId: candidate.personId, path: '/dossier/part/2#comments' });
    expect(told).toContainEqual({ personId: facilitator.personId, path: `/staff/dossiers/${id}#part-2` });
    // Trap of complaint 17: who taught does not mark.
    const { relations } = await context.databases.staff
      .transaction()
      .execute((tx) => listKnownRelations(tx, { actors: [facilitator.personId], people: [candidate.personId] }));
    expect(relations).toContainEqual(
      expect.objectContaining({ personId: facilitator.personId, otherPersonId: candidate.personId, kind: 'taught' }),
    );
  });

  test('see the candidates whom they teach, and not that there are others', async () => {
    const { id, facilitator } = await aTaughtCandidate();
    const stranger = aBrowser(app, (await signInAs(context, { roles: ['facilitator'] })).cookie);

    const own = await facilitator.browser.call(`GET /api/staff/dossiers/${id}`);
    const foreign = await stranger.call(`GET /api/staff/dossiers/${id}`);
    const list = await stranger.call('GET /api/staff/dossiers');

    expect([own.status, foreign.status]).toEqual([200, 404]);
    expect(list.body).toEqual({ dossiers: [] });
  });
});
