import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { importBankFiles } from '../../bank/import-bank-files.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { acceptBankAgreements } from '../../testing/accept-bank-agreements.ts';
import { aBank } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { soundBankContent } from '../../testing/sound-bank-content.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let people: Record<'author' | 'reviewer' | 'editor' | 'officer' | 'candidate', SignedIn>;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  await importBankFiles(context.databases.staff, { bank: aBank(), isPrivate: false });
  people = {
    author: await staff('author'),
    reviewer: await staff('author'),
    editor: await staff('author'),
    officer: await staff('officer'),
    candidate: await signInAs(context),
  };
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Who = keyof typeof people;

async function staff(role: StaffRole): Promise<SignedIn> {
  const person = await signInAs(context, { roles: [role] });
  await acceptBankAgreements(context, person.personId);
  return person;
}

async function post(who: Who, url: string, payload: object) {
  return app.inject({ method: 'POST', url, payload, headers: { cookie: people[who].cookie } });
}

const take = (who: Who, step: string) =>
  post(who, '/api/bank/entries/d1-01/steps', { revision: 2, step, reason: 'Looked at closely.' });

/** Comments on the second revision, which the author wrote; the id of the comment. */
async function comment(who: Who, body: string, threadId: string | null): Promise<string> {
  const answer = await post(who, '/api/bank/entries/d1-01/comments', { revision: 2, place: 'stem', body, threadId });
  return answer.json<{ id: string }>().id;
}

/** Messages in words, the oldest first, with where they lead. */
async function told(who: Who): Promise<readonly string[]> {
  const answer = await app.inject({ url: '/api/notifications', headers: { cookie: people[who].cookie } });
  const { notifications } = answer.json<{ notifications: { title: string; path: string }[] }>();
  return notifications.map(({ title, path }) => `${title} ${path}`).toReversed();
}

const technical = 'Questions wait for technical review /staff/bank?state=technical-review';
const editorial = 'Questions wait for editorial review /staff/bank?state=editorial-review';

test('whoever may take the next step is told once a day, the writer what came of it, and nobody of their own', async () => {
  await writeRevision();

  const thread = await comment('reviewer', 'Which ward is it?', null);
  await comment('author', 'The one of the case.', thread);
  await take('reviewer', 'send-back');
  await take('author', 'submit');
  await take('reviewer', 'pass-technical');
  await take('editor', 'pass-editorial');
  await take('officer', 'make-live');

  expect(await told('author')).toEqual([
    'A comment on d1-01 asks you /staff/bank/entries/d1-01?tab=review',
    'd1-01 came back to you /staff/bank/entries/d1-01',
    'd1-01 is accepted /staff/bank/entries/d1-01',
  ]);
  expect(await told('reviewer')).toEqual([technical, 'An answer about d1-01 /staff/bank/entries/d1-01?tab=review']);
  expect(await told('editor')).toEqual([technical, editorial]);
  expect(await told('officer')).toEqual(['Approved questions wait for you /staff/bank?state=approved']);
  expect(await told('candidate')).toEqual([]);
});

test('no word of a question or of a comment leaves the bank in a message', async () => {
  const rows = await context.databases.staff.selectFrom('notifications').select(['title', 'body']).execute();

  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toMatch(/ward|case|word1|because/i);
});

test('who neither writes nor decides has nothing to choose about it', async () => {
  const kindsOf = async (who: Who) => {
    const url = '/api/notifications/preferences';
    const answer = await app.inject({ url, headers: { cookie: people[who].cookie } });
    return answer.json<{ kind: string; mail: string }[]>().map(({ kind, mail }) => `${kind} ${mail}`);
  };

  expect(await kindsOf('author')).toContain('bank digest');
  expect((await kindsOf('candidate')).join()).not.toContain('bank');
});

/** The author hands in a second revision of a question. */
async function writeRevision(): Promise<void> {
  const begun = await post('author', '/api/bank/drafts', { from: 'revision', entryId: 'd1-01', revision: 1 });
  const { id } = begun.json<{ id: string }>();
  const payload = { content: soundBankContent('d1-01'), note: '', version: 1 };
  const headers = { cookie: people.author.cookie };
  await app.inject({ method: 'PUT', url: `/api/bank/drafts/${id}`, payload, headers });
  const handed = await post('author', `/api/bank/drafts/${id}/submission`, {});
  expect(handed.statusCode).toBe(200);
}
