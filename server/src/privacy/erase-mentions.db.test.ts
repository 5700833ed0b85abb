import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { type SignedIn, signInAs } from '../testing/sign-in-as.ts';
import { layToRest } from './erase-person.ts';

let database: TestDatabase;
let context: Context;
let writer: SignedIn;
let discussionId: string;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
  writer = await signInAs(context, { legalName: 'The Writer' });
  discussionId = newId();
  const { staff } = context.databases;
  const release = 'a'.repeat(64);
  await staff
    .insertInto('contentReleases')
    .values({ hash: release, programRelease: 'test', isBankPrivate: false })
    .execute();
  await sql`insert into cohorts (id, title, release) values ('one', 'One', ${release})`.execute(staff);
  await sql`insert into discussions (id, cohort_id, place_kind, place, kind, title, opened_by)
    values (${discussionId}, 'one', 'cohort', '', 'question', 'Which?', ${writer.personId})`.execute(staff);
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
});

async function aMember(legalName: string): Promise<SignedIn> {
  const person = await signInAs(context, { legalName });
  await sql`insert into cohort_members (person_id, cohort_id) values (${person.personId}, 'one')`.execute(
    context.databases.staff,
  );
  return person;
}

let posts = 0;

async function aPost(body: string, named: readonly SignedIn[] = []): Promise<() => Promise<string>> {
  posts += 1;
  const id = newId();
  const { staff } = context.databases;
  await sql`insert into discussion_posts (id, discussion_id, sequence, author_id)
    values (${id}, ${discussionId}, ${posts}, ${writer.personId})`.execute(staff);
  await sql`insert into discussion_texts (post_id, revision, author_id, body, salt)
    values (${id}, 1, ${writer.personId}, ${body}, 'salt')`.execute(staff);
  for (const { personId } of named)
    await sql`insert into discussion_mentions (post_id, person_id) values (${id}, ${personId})`.execute(staff);
  return async () => {
    const { rows } = await sql<{ body: string }>`select body from discussion_texts where post_id = ${id}`.execute(
      staff,
    );
    return rows[0]?.body ?? '';
  };
}

async function erase({ personId }: SignedIn): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => layToRest(tx, { personId, erasedAt: new Date() }));
}

test.each([
  [
    'Ana',
    'Thanks @Ana, and (@Ana). Mail ana@Ana.org stays.',
    'Thanks @somebody, and (@somebody). Mail ana@Ana.org stays.',
  ],
  ['Ana', '@Ana and @Anabel and @Ana Silva', '@somebody and @Anabel and @Ana Silva'],
  ['Dr. (X) [1]* Łuk', 'Ask @Dr. (X) [1]* Łuk?', 'Ask @somebody?'],
  ['Zo\u00eb', 'Ask @Zoe\u0308!', 'Ask @somebody!'],
])('a mention of %s goes with that person', async (name, before, after) => {
  const person = await aMember(name);
  await aMember('Ana Silva');
  const words = await aPost(before);

  await erase(person);

  expect(await words()).toBe(after);
});

test('a namesake keeps the mentions that are theirs', async () => {
  const [erased, namesake] = [await aMember('Ana'), await aMember('Ana')];
  const ofErased = await aPost('For @Ana', [erased]);
  const ofNamesake = await aPost('To @Ana', [namesake]);

  await erase(erased);

  expect([await ofErased(), await ofNamesake()]).toEqual(['For @somebody', 'To @Ana']);
});

test('words that name nobody keep their salt, those that do lose it', async () => {
  const person = await aMember('Ana');
  await aPost('Ana without a sign');
  await aPost('@Ana');

  await erase(person);

  const { rows } = await sql<{ salt: string }>`select salt from discussion_texts order by saved_at`.execute(
    context.databases.staff,
  );
  expect(rows.map(({ salt }) => salt)).toEqual(['salt', '']);
});
