import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { insertScript, markScript } from '../testing/a-script.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { withClient } from '../testing/with-client.ts';
import { outcomesOf } from './outcomes-of.ts';

// beyond.md, idea 12 and complaint 18: two blind marks, a third by rule, and nothing hangs on who marked first.

let database: TestDatabase;
let context: Context;
let markers: readonly string[];

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  markers = await Promise.all([0, 1, 2].map(async () => (await signInAs(context, { roles: ['marker'] })).personId));
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const query = (text: string, values: readonly unknown[] = []) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  });
const set = (name: string, value: string) =>
  query(
    `insert into setting_versions (id, name, version, value, reason)
     select gen_random_uuid(), $1, 1 + count(*), $2, 'Test' from setting_versions where name = $1`,
    [name, value],
  );
const places = ['first', 'second', 'third'] as const;

/** A script of a new candidate, marked by three markers in the order given; the last settlement and where it stands. */
async function marked(
  digits: readonly string[],
  options: {
    readonly kind?: 'assignment' | 'capstone';
    readonly order?: readonly number[];
    readonly harm?: number;
    readonly isDouble?: boolean;
  } = {},
) {
  const { kind = 'capstone', order = [0, 1, 2], harm = -1 } = options;
  const { personId } = await signInAs(context);
  // A subject of its own, or earlier works of a marker would decide which one is moderated.
  const subject = `s-${randomUUID()}`;
  const script = await insertScript(context, database.connectionString, { personId, kind, subject, ...options });
  let settlement = null;
  for (const [place, which] of order.slice(0, digits.length).entries())
    settlement = await markScript(context, {
      scriptId: script.scriptId,
      markerId: markers[which] ?? '',
      role: places[place] ?? 'first',
      digits: digits[which] ?? '',
      isHarm: which === harm,
    });
  const [row] = await query(
    'select state, step from scripts s left join script_waits w on w.script_id = s.id where s.id = $1',
    [script.scriptId],
  );
  const [outcome] = await query(
    'select points, is_passed, decided_by, levels from script_outcomes where script_id = $1',
    [script.scriptId],
  );
  return { ...script, personId, settlement, row, outcome };
}

describe('a script', () => {
  test.each([
    [
      'an assignment far above the mark is settled by one mark',
      { kind: 'assignment' },
      ['4444'],
      'moderation',
      'one-mark',
    ],
    ['one within five points of it waits for a second', { kind: 'assignment' }, ['3333'], 'marking', null],
    [
      'one drawn for two marks waits for a second, however good',
      { kind: 'assignment', isDouble: true },
      ['4444'],
      'marking',
      null,
    ],
    ['a capstone always waits for a second', {}, ['4444'], 'marking', null],
    ['two that agree settle it', {}, ['3333', '3334'], 'moderation', 'two-marks'],
    ['two more than ten points apart need a third', {}, ['4433', '3332'], 'third', null],
    ['two levels in one criterion need a third', {}, ['3342', '3324'], 'third', null],
    ['a pass and a fail need a third', {}, ['3332', '2333'], 'third', null],
    ['two of three that agree settle it', {}, ['4444', '3333', '3334'], 'moderation', 'three-marks'],
    ['three that are apart wait for an adjudicator', {}, ['4444', '2222', '1110'], 'adjudication', null],
    ['harm said by one marker goes to an adjudicator', { harm: 1 }, ['4444', '4444'], 'adjudication', null],
  ] as const)('%s', async (_, options, digits, state, decidedBy) => {
    const { row, outcome } = await marked(digits, options);

    expect(row?.['state']).toBe(state);
    expect(outcome?.['decided_by'] ?? null).toBe(decidedBy);
  });

  test('waits for what comes next with a day by which it is promised', async () => {
    const { scriptId, row } = await marked(['4444', '2222']);

    expect(row?.['step']).toBe('third');
    expect(
      await query(
        `select due_by > clock_timestamp() + interval '6 days' as late from script_waits where script_id = $1`,
        [scriptId],
      ),
    ).toEqual([{ late: true }]);
  });

  test('comes to the same whoever marked first', async () => {
    const digits = ['4443', '3333', '3334'];
    const all = [];
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
      [0, 2, 1],
    ])
      all.push(await marked(digits, { order }));

    const outcomes = all.map(({ outcome }) => outcome);
    // Where the two that agree came first, nobody was asked for a third mark; the third one of this list came all the same.
    expect(
      new Set(outcomes.filter((outcome) => outcome?.['decided_by'] === 'three-marks').map((one) => JSON.stringify(one)))
        .size,
    ).toBe(1);
    expect(new Set(outcomes.map((outcome) => outcome?.['is_passed'])).size).toBe(1);
  });

  test('is decided once: a mark that comes later changes nothing', async () => {
    const { scriptId, outcome } = await marked(['3333', '3334']);

    const late = await markScript(context, { scriptId, markerId: markers[2] ?? '', role: 'third', digits: '0000' });

    expect(late).toEqual({ kind: 'closed' });
    expect(await query('select points from script_outcomes where script_id = $1', [scriptId])).toEqual([
      { points: outcome?.['points'] },
    ]);
  });

  test('leaves every decision in the ledger, with its rule', async () => {
    const { scriptId } = await marked(['4444', '2222', '1110']);

    const records = await query(
      `select kind, reason from ledger_records where stream_kind = 'script' and stream_id = $1 order by sequence`,
      [scriptId],
    );

    expect(records).toEqual([
      { kind: 'script-third-mark-asked', reason: 'Two marks are apart' },
      { kind: 'script-adjudication-asked', reason: 'Three marks are apart' },
    ]);
  });
});

describe('what the candidate may know', () => {
  test('nothing of marks and outcome before the release, whatever their database role asks for', async () => {
    const { personId } = await marked(['3333', '3334']);

    const seen = await asPerson(context.databases.candidate, personId, (tx) => outcomesOf(tx, personId));

    expect(seen).toMatchObject([{ state: 'submitted', points: null, isPassed: null, releasedAt: null }]);
    // Criteria are read by everybody before they write; everything else about a script is not theirs.
    for (const table of ['scripts', 'script_marks', 'script_steps', 'script_waits'])
      await expect(
        asPerson(context.databases.candidate, personId, (tx) => sql`select from ${sql.table(table)}`.execute(tx)),
      ).rejects.toThrow('permission denied');
  });

  test('their own outcome from the release on, and nobody else’s', async () => {
    for (const name of ['moderation-minimum', 'moderation-share']) await set(name, '0');
    const { personId } = await marked(['4444', '4443']);
    const other = await marked(['4444', '4443']);

    const own = await asPerson(context.databases.candidate, personId, (tx) => outcomesOf(tx, personId));
    const foreign = await asPerson(context.databases.candidate, personId, (tx) => outcomesOf(tx, other.personId));

    expect(own).toMatchObject([{ points: '395/4', isPassed: true }]);
    expect(foreign).toEqual([]);
  });
});
