import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { insertScript } from '../../testing/a-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let officer: Awaited<ReturnType<typeof anOfficer>>;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  officer = await anOfficer();
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const query = <Row extends object>(text: string, values: readonly unknown[] = []) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return (await client.query<Row>(text, [...values])).rows;
  });

async function anOfficer() {
  const signedIn = await signInAs(context, { roles: ['officer'] });
  return { personId: signedIn.personId, ...aBrowser(app, signedIn.cookie) };
}

const own = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${place}`).join(' ');
const shared = 'the ward keeps a paper chart beside every pump until the server has been tried twice';

async function scripts(texts: readonly string[], samePerson = false) {
  const subject = `s-${randomUUID()}`;
  const people = await Promise.all(texts.map(async () => (await signInAs(context)).personId));
  const made = [];
  for (const [place, text] of texts.entries())
    made.push(
      await insertScript(context, database.connectionString, {
        personId: (samePerson ? people[0] : people[place]) ?? '',
        kind: 'assignment',
        subject,
        round: samePerson ? place + 1 : 1,
        text,
      }),
    );
  return { made, people };
}

const list = async (by = officer) =>
  (await by.call('GET /api/similarity')).body as { pairs: { one: string; other: string }[]; hidden: number }; // as the contract says
const isListed = async (ids: readonly string[], by = officer) =>
  (await list(by)).pairs.some(({ one, other }) => ids.includes(one) && ids.includes(other));

describe('two scripts of different people that share a passage', () => {
  test('are listed and shown beside each other, with the same words on both sides', async () => {
    const { made } = await scripts([`${own('a', 20)} ${shared} ${own('b', 9)}`, `${shared} ${own('c', 18)}`]);
    const ids = made.map(({ scriptId }) => scriptId);

    const listed = await isListed(ids);
    const pair = await officer.call(`GET /api/similarity/${ids[0]}/${ids[1]}`);

    expect(listed).toBe(true);
    const { one, other, passages } = pair.body as Record<
      'one' | 'other',
      { pieces: { text: string; passage: number | null }[] }
    > & { passages: unknown[] }; // as the contract says
    expect(passages).toEqual([{ number: 1, words: shared.split(' ').length }]);
    for (const { pieces } of [one, other])
      expect(
        pieces
          .filter(({ passage }) => passage === 1)
          .map(({ text }) => text.trim())
          .join(' '),
      ).toBe(shared);
  });

  test('are kept as hashes, of which no text can be read', async () => {
    const { made } = await scripts([`${own('a', 30)} ${shared}`]);
    await list();

    const [row] = await query<{ hashes: string }>('select hashes::text from script_fingerprints where script_id = $1', [
      made[0]?.scriptId,
    ]);

    expect(row?.hashes).toMatch(/^\{[0-9,]+\}$/);
  });

  test('are looked at by an officer with a reason, which stands in the ledger of both', async () => {
    const { made } = await scripts([`${own('a', 9)} ${shared}`, `${own('c', 9)} ${shared}`]);
    const [one, other] = made.map(({ scriptId }) => scriptId);

    const review = await officer.call(`POST /api/similarity/${other}/${one}/review`, {
      finding: 'no-concern',
      reason: 'Both quote the same handbook, and say so.',
    });

    expect(review.status).toBe(204);
    expect(
      await query(
        `select count(*)::int as count from ledger_records where kind = 'similarity-reviewed' and stream_id = any ($1)`,
        [[one, other]],
      ),
    ).toEqual([{ count: 2 }]);
    expect((await officer.call(`GET /api/similarity/${one}/${other}`)).body).toMatchObject({
      review: { finding: 'no-concern' },
    });
  });

  test('are hidden from an officer who is close to one of the writers', async () => {
    const { made, people } = await scripts([`${own('a', 9)} ${shared}`, `${own('c', 9)} ${shared}`]);
    const ids = made.map(({ scriptId }) => scriptId);
    const close = await anOfficer();
    await query(`insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'related', $3)`, [
      newId(),
      close.personId,
      people[1],
    ]);

    expect(await isListed(ids, close)).toBe(false);
    expect((await list(close)).hidden).toBeGreaterThan(0);
    expect(await close.call(`GET /api/similarity/${ids[0]}/${ids[1]}`)).toMatchObject({
      status: 403,
      body: { code: 'conflict-of-interest' },
    });
  });
});

describe('nothing is listed', () => {
  test.each([
    ['where two texts have nothing in common', [own('a', 60), own('c', 60)], false],
    ['for two rounds of one person', [`${own('a', 9)} ${shared}`, `${own('c', 9)} ${shared}`], true],
  ] as const)('%s', async (_, texts, samePerson) => {
    const { made } = await scripts(texts, samePerson);

    expect(await isListed(made.map(({ scriptId }) => scriptId))).toBe(false);
  });
});
