import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { insertScript, levelsOf, markScript } from '../../testing/a-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// beyond.md, complaint 16: appeals final and opaque. Two rounds of a work, each marked twice and a third time: the reviewer of
// the second round sees its own decisive marks, both others, the criteria and the comments, and an upheld appeal is marked
// anew by somebody who had no part in it.

let database: TestDatabase;
let context: Context;
let app: App;
let candidate: Awaited<ReturnType<typeof person>>;
let reviewer: typeof candidate;
let markers: readonly string[];
let subject: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  for (const name of ['moderation-share', 'moderation-minimum', 'moderation-points'])
    await query(
      `insert into setting_versions (id, name, version, value, reason) values (gen_random_uuid(), $1, 1, '0', 'Test')`,
      [name],
    );
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

beforeEach(async () => {
  [candidate, reviewer] = [await person(), await person(['officer'])];
  markers = await Promise.all([0, 1, 2].map(async () => (await signInAs(context, { roles: ['marker'] })).personId));
  subject = `s-${randomUUID()}`;
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

async function aRound(round: number, digits: readonly [string, string, string]) {
  const { personId } = candidate;
  const script = await insertScript(context, database.connectionString, { personId, subject, round });
  for (const [place, role] of (['first', 'second', 'third'] as const).entries())
    await markScript(context, {
      scriptId: script.scriptId,
      markerId: markers[place] ?? '',
      role,
      digits: digits[place] ?? '',
    });
  return script;
}

const statement = 'The level for risk does not fit what I wrote in part three.';
const file = (submissionId: string, parts: object = {}) =>
  candidate.call('POST /api/appeals', {
    submissionId,
    ground: 'marking',
    position: null,
    statement,
    wish: '',
    ...parts,
  });

async function anAppeal(submissionId: string) {
  const filed = await file(submissionId);
  const [row] = await query<{ id: string }>('select id from appeals where submission_id = $1 and state = $2', [
    submissionId,
    'received',
  ]);
  const id = row?.id ?? '';
  await reviewer.call(`POST /api/appeals/${id}/assignment`, { reviewerId: reviewer.personId });
  return { id, filed };
}

const decide = (id: string, outcome: string, correction: string) =>
  reviewer.call(`POST /api/appeals/${id}/decision`, {
    outcome,
    answer: 'Both marks, the third one and the criteria were read again with the text.',
    disclosureReason: null,
    correction,
  });
const remark = (by: typeof reviewer, scriptId: string, digits: string, lowerReason: string | null = null) =>
  by.call(`POST /api/marking-decisions/${scriptId}/adjudication`, {
    levels: levelsOf(digits),
    reasons: Object.fromEntries(Object.keys(levelsOf(digits)).map((id) => [id, 'The text shows it, and where.'])),
    isHarm: false,
    overall: 'Marked anew, without regard to the earlier marks.',
    lowerReason,
    keptPassages: [],
  });

describe('the reviewer of the second round', () => {
  test('sees the marks of that round: which decide, both others, the criteria and the comments', async () => {
    await aRound(1, ['1111', '1111', '1111']);
    const second = await aRound(2, ['4444', '2223', '2222']);
    const { id } = await anAppeal(second.submissionId);

    const desk = await reviewer.call('GET /api/appeals');
    const { body } = await reviewer.call(`GET /api/marking-decisions/${second.scriptId}`);

    expect(desk.body).toMatchObject({ appeals: [{ id, scriptId: second.scriptId }] });
    expect(body).toMatchObject({
      code: second.code,
      marks: [
        { role: 'first', points: '100/1', isDecisive: false, comments: { overall: 'Overall of first' } },
        { role: 'second', isDecisive: true, comments: { overall: 'Overall of second' } },
        { role: 'third', points: '50/1', isDecisive: true, comments: { overall: 'Overall of third' } },
      ],
      outcome: { decidedBy: 'three-marks', isPassed: false },
    });
    expect((body as { criteria: unknown[] }).criteria).toHaveLength(4); // as the contract says
  });

  test('is nobody who marked it or decided about it', async () => {
    const { submissionId, scriptId } = await aRound(1, ['4444', '2223', '2222']);
    await query(`update script_marks set marker_id = $1 where script_id = $2 and role = 'third'`, [
      reviewer.personId,
      scriptId,
    ]);
    await file(submissionId);

    const [row] = await query<{ id: string }>('select id from appeals where submission_id = $1', [submissionId]);
    const refused = await reviewer.call(`POST /api/appeals/${row?.id ?? ''}/assignment`, {
      reviewerId: reviewer.personId,
    });

    expect(refused).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
  });
});

describe('an upheld appeal of a mark', () => {
  test('is marked again by somebody who had no part in it; what was released stands until then, and the change is told', async () => {
    const { submissionId, scriptId } = await aRound(1, ['4444', '2223', '2222']);
    const { id } = await anAppeal(submissionId);
    const other = await person(['officer']);

    const without = await decide(id, 'upheld', 'none');
    const upheld = await decide(id, 'upheld', 'mark-again');
    const [standing] = await query(
      'select is_passed, released_at is not null as is_released from script_outcomes where script_id = $1',
      [scriptId],
    );
    const byReviewer = await remark(reviewer, scriptId, '3333');
    const byOther = await remark(other, scriptId, '3333');

    expect([without.status, upheld.status, byReviewer.status, byOther.status]).toEqual([409, 200, 403, 200]);
    expect(standing).toEqual({ is_passed: false, is_released: true });
    expect(await query('select points, is_passed from script_outcomes where script_id = $1', [scriptId])).toEqual([
      { points: '75/1', is_passed: true },
    ]);
    expect(
      await query('select title from notifications where person_id = $1 and event_key like $2 order by id', [
        candidate.personId,
        'script-released:%',
      ]),
    ).toEqual([{ title: 'Your capstone is marked' }, { title: 'Your capstone was marked again' }]);
    expect((await candidate.call('GET /api/appeals/mine')).body).toMatchObject({
      appeals: [{ submissionId, outcome: 'upheld', isMarkedAgain: true }],
    });
  });

  test('becomes lower only with a reason of its own', async () => {
    const { submissionId, scriptId } = await aRound(1, ['3333', '3334', '3333']);
    const { id } = await anAppeal(submissionId);
    await decide(id, 'upheld', 'mark-again');
    const other = await person(['officer']);

    const refused = await remark(other, scriptId, '2222');
    const reasoned = await remark(other, scriptId, '2222', 'Two sources do not exist, which nobody had looked up.');

    expect(refused).toMatchObject({ status: 422, body: { code: 'mark-lowered' } });
    expect(reasoned).toMatchObject({ status: 200, body: { isPassed: false } });
  });
});

describe('an appeal of marked work', () => {
  test('is refused before the feedback is there, on a ground of examinations, twice, and for others’ work', async () => {
    const { submissionId } = await aRound(1, ['4444', '2222', '1110']);
    const released = await aRound(2, ['3333', '3333', '3333']);
    const stranger = await person();

    const early = await file(submissionId);
    const wrongGround = await file(released.submissionId, { ground: 'disruption' });
    const foreign = await stranger.call('POST /api/appeals', {
      submissionId: released.submissionId,
      ground: 'marking',
      position: null,
      statement,
      wish: '',
    });
    const [first, second] = [await file(released.submissionId), await file(released.submissionId)];

    expect([early, wrongGround, foreign, first, second].map(({ status }) => status)).toEqual([409, 409, 404, 200, 409]);
  });
});
