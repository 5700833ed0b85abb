import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { feedbackOf } from '../../marking/feedback-of.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { insertScript, levelsOf, markScript } from '../../testing/a-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// beyond.md, ideas 12 and 14, complaint 17: adjudication and moderation by somebody who had no part in it.

let database: TestDatabase;
let context: Context;
let app: App;
let officer: Awaited<ReturnType<typeof person>>;
let markers: readonly string[];

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  markers = await Promise.all([0, 1, 2].map(async () => (await signInAs(context, { roles: ['marker'] })).personId));
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

beforeEach(async () => {
  officer = await person(['officer']);
});

const query = <Row extends object>(text: string, values: readonly unknown[] = []) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return (await client.query<Row>(text, [...values])).rows;
  });

async function person(roles: readonly StaffRole[] = []) {
  const signedIn = await signInAs(context, { roles });
  return { personId: signedIn.personId, ...aBrowser(app, signedIn.cookie) };
}

const set = (name: string, value: string) =>
  query(
    `insert into setting_versions (id, name, version, value, reason)
     select gen_random_uuid(), $1, 1 + count(*), $2, 'Test' from setting_versions where name = $1`,
    [name, value],
  );
const places = ['first', 'second', 'third'] as const;

async function marked(digits: readonly string[], harm = -1) {
  const { personId } = await signInAs(context, { legalName: 'Zebedee Unmistakable' });
  const subject = `s-${randomUUID()}`;
  const script = await insertScript(context, database.connectionString, { personId, subject });
  for (const [place, one] of digits.entries())
    await markScript(context, {
      scriptId: script.scriptId,
      markerId: markers[place] ?? '',
      role: places[place] ?? 'first',
      digits: one,
      isHarm: place === harm,
    });
  return { ...script, personId };
}

const reasons = Object.fromEntries(
  ['design', 'risk', 'operations', 'communication'].map((id) => [id, `The text shows it for ${id}.`]),
);
const decision = (digits: string, parts: object = {}) => ({
  levels: levelsOf(digits),
  reasons,
  isHarm: false,
  overall: 'Both readings were looked at, and the text.',
  lowerReason: null,
  keptPassages: [],
  ...parts,
});
const place = { text: 1, block: 0, start: 2, end: 6, quote: 'pump' };
const aPassage = (comment: string) => ({ id: 'passage-1', ...place, comment });
const adjudicate = (by: typeof officer, id: string, body: object) =>
  by.call(`POST /api/marking-decisions/${id}/adjudication`, body);
const moderate = (by: typeof officer, id: string, isConfirmed: boolean) =>
  by.call(`POST /api/marking-decisions/${id}/moderation`, { isConfirmed, reason: 'Read from beginning to end.' });
const stateOf = async (id: string) =>
  (await query<{ state: string }>('select state from scripts where id = $1', [id]))[0]?.state;
const feedback = ({ personId, submissionId }: Awaited<ReturnType<typeof marked>>) =>
  asPerson(context.databases.candidate, personId, (tx) => feedbackOf(tx, submissionId));

describe('an adjudication', () => {
  test('settles marks that are apart, is released, and gives the candidate its reasons and nothing of the other marks', async () => {
    const script = await marked(['4444', '2222', '1110']);

    const answer = await adjudicate(officer, script.scriptId, decision('3333'));

    expect(answer).toMatchObject({ status: 200, body: { points: '75/1', isPassed: true } });
    expect(await stateOf(script.scriptId)).toBe('released');
    const read = await feedback(script);
    expect(read).toMatchObject({ points: '75/1', isPassed: true, decidedBy: 'adjudication' });
    expect(read?.criteria[0]).toMatchObject({
      id: 'design',
      level: 3,
      reached: 'What design of level 3 shows.',
      next: 'What design of level 4 shows.',
      reason: 'The text shows it for design.',
    });
    expect(JSON.stringify(read)).not.toContain('Overall of');
    expect(
      await query(`select kind, title from notifications where person_id = $1 and event_key like 'script-released%'`, [
        script.personId,
      ]),
    ).toEqual([{ kind: 'exam', title: 'Your capstone is marked' }]);
  });

  test('gives the candidate the comments at passages that it keeps, under nobody’s name, and no other', async () => {
    const script = await marked(['4444', '2222', '1110']);
    for (const role of ['first', 'second', 'third'])
      await query(
        `update script_marks set comments = jsonb_set(comments, '{passages}', $1::jsonb) where script_id = $2 and role = $3`,
        [JSON.stringify([aPassage(`Said by ${role}`)]), script.scriptId, role],
      );
    const kept = (['third', 'first'] as const).map((role) => ({ role, id: 'passage-1' }));

    expect(await feedback(script)).toBeNull();
    const strange = await adjudicate(
      officer,
      script.scriptId,
      decision('3333', { keptPassages: [{ role: 'first', id: 'passage-9' }] }),
    );
    await adjudicate(officer, script.scriptId, decision('3333', { keptPassages: kept }));

    expect(strange).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const read = await feedback(script);
    expect(read?.comments).toEqual({
      overall: ['Both readings were looked at, and the text.'],
      passages: ['Said by first', 'Said by third'].map((comment) => ({ ...place, comment })),
    });
    expect(JSON.stringify(read)).not.toMatch(/"(first|second|third)"|Said by second|Overall of/);
  });

  test('never lets a work pass that an adjudicator finds to harm patients knowingly', async () => {
    const script = await marked(['4444', '4444'], 1);

    expect(await adjudicate(officer, script.scriptId, decision('4444', { isHarm: true }))).toMatchObject({
      status: 200,
      body: { points: '100/1', isPassed: false },
    });
  });

  test('needs a level and a reason for every criterion', async () => {
    const { scriptId } = await marked(['4444', '2222', '1110']);

    const without = await adjudicate(officer, scriptId, decision('3333', { reasons: { design: reasons['design'] } }));

    expect(without).toMatchObject({ status: 422, body: { code: 'mark-incomplete' } });
    expect(await stateOf(scriptId)).toBe('adjudication');
  });

  test('is refused to whoever is close to the writer, with the relation, and shows them nothing of it', async () => {
    const { scriptId, personId } = await marked(['4444', '2222', '1110']);
    await query(`insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'manages', $3)`, [
      newId(),
      officer.personId,
      personId,
    ]);

    const refused = await adjudicate(officer, scriptId, decision('3333'));
    const seen = await officer.call(`GET /api/marking-decisions/${scriptId}`);
    const list = await officer.call('GET /api/marking-decisions');

    expect(refused).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('You manage whoever wrote it') as string });
    expect(seen.status).toBe(403);
    expect(list.body).toMatchObject({ hidden: 1 });
    expect(JSON.stringify(list.body)).not.toContain(scriptId);
  });

  test('is refused to whoever marked it', async () => {
    const { scriptId } = await marked(['4444', '2222', '1110']);
    await query(`update script_marks set marker_id = $1 where script_id = $2 and role = 'first'`, [
      officer.personId,
      scriptId,
    ]);

    expect(await adjudicate(officer, scriptId, decision('3333'))).toMatchObject({
      status: 403,
      body: { code: 'conflict-of-interest' },
    });
  });

  test('happens once: a second one, and one of a script that is settled, is refused', async () => {
    const { scriptId } = await marked(['4444', '2222', '1110']);
    const other = await person(['officer']);

    const both = await Promise.all([
      adjudicate(officer, scriptId, decision('3333')),
      adjudicate(other, scriptId, decision('1111')),
    ]);

    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('a moderation', () => {
  test('confirms what marks settled, and then it is released', async () => {
    const script = await marked(['3333', '3333']);

    expect(await feedback(script)).toBeNull();
    expect(await moderate(officer, script.scriptId, true)).toMatchObject({ status: 204 });
    expect(await feedback(script)).toMatchObject({ points: '75/1', decidedBy: 'two-marks' });
    expect((await feedback(script))?.comments.overall).toEqual(['Overall of first', 'Overall of second']);
  });

  test('sends it to an adjudicator who is somebody else', async () => {
    const { scriptId } = await marked(['3333', '3333']);

    await moderate(officer, scriptId, false);

    expect(await adjudicate(officer, scriptId, decision('3333'))).toMatchObject({ status: 403 });
    expect(await adjudicate(await person(['officer']), scriptId, decision('3343'))).toMatchObject({ status: 200 });
  });
});

describe('a release', () => {
  test('waits for an officer where the setting says so, and is safe to repeat', async () => {
    await set('mark-release', 'in-batches');
    const script = await marked(['3333', '3333']);
    await moderate(officer, script.scriptId, true);
    const before = await feedback(script);
    const body = { scripts: [script.scriptId], reason: 'All of this subject are settled.' };

    const first = await officer.call('POST /api/marking-releases', body);
    const again = await officer.call('POST /api/marking-releases', body);

    await set('mark-release', 'at-once');
    expect(before).toBeNull();
    expect([first.body, again.body]).toEqual([{ released: 1 }, { released: 0 }]);
    expect(await feedback(script)).not.toBeNull();
    expect(await query('select state from submissions where id = $1', [script.submissionId])).toEqual([
      { state: 'released' },
    ]);
  });

  test('of a script that is not settled is refused, with the others', async () => {
    const open = await marked(['4444', '2222', '1110']);

    const refused = await officer.call('POST /api/marking-releases', {
      scripts: [open.scriptId],
      reason: 'Too early, on purpose.',
    });

    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});

test('an officer reads both marks, which of them count and the way it went, and no name of a candidate or marker', async () => {
  const { scriptId } = await marked(['4444', '3333', '3334']);

  const { status, body } = await officer.call(`GET /api/marking-decisions/${scriptId}`);

  expect(status).toBe(200);
  expect(body).toMatchObject({
    marks: [
      { role: 'first', isDecisive: false },
      { role: 'second', isDecisive: true },
      { role: 'third', isDecisive: true },
    ],
    outcome: { decidedBy: 'three-marks' },
    history: [{ kind: 'third-mark-asked' }, { kind: 'settled' }, { kind: 'moderation-asked' }],
  });
  const words = JSON.stringify(body);
  expect(words).not.toContain('Zebedee');
  for (const marker of markers) expect(words).not.toContain(marker);
});

test.each(['GET /api/marking-decisions', 'GET /api/marking-agreement', 'GET /api/similarity'] as const)(
  '%s is for officers alone',
  async (call) => {
    for (const roles of [[], ['marker'], ['facilitator']] as const) {
      const refused = await (await person(roles)).call(call);
      expect(refused.status).toBe(403);
    }
  },
);
