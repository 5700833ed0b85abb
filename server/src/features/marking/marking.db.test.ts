import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aMark, aMarkingRoom, levelsOf } from '../../testing/a-marking-room.ts';

let room: Awaited<ReturnType<typeof aMarkingRoom>>;

beforeAll(async () => {
  room = await aMarkingRoom();
});

afterAll(async () => {
  await room.close();
});

/** One script with two markers who are the only ones there. */
async function aDoubleScript() {
  await room.run(`update role_grants set revoked_at = now(), revoke_reason = 'Test' where role = 'marker'`);
  await room.set('marking-second-percent', 100);
  const markers = [await room.aMarker(), await room.aMarker()] as const;
  const writer = await signInAs(room.context);
  const script = await room.handIn(writer, 'Nobody owns the pumps.');
  return { ...script, writer, markers };
}

const places = ['first', 'second'] as const;
const path = (code: string, rest = '') => `/api/marking/scripts/${code}${rest}`;

// beyond.md, idea 12: the answers of the program differ in nothing between the first and the second marker.
describe('two markers of one script', () => {
  test('get byte-equal answers, before and after the other has given a mark', async () => {
    const { code, markers } = await aDoubleScript();
    const [one, other] = markers;
    const read = async (who: typeof one) => JSON.stringify((await room.call(who, `GET ${path(code)}`)).body);

    const before = [await read(one), await read(other)];
    await room.call(one, `PUT ${path(code, '/mark')}`, { ...aMark('3333'), revision: 0 });
    await room.call(one, `POST ${path(code, '/giving')}`, { revision: 1 });
    const after = await read(other);

    expect(before[0]).toContain('Nobody owns the pumps.');
    expect(new Set([...before, after]).size).toBe(1);
  });

  test('are told nothing of whose it is, when it came, which round or place it is', async () => {
    const { code, markers, writer, submissionId, scriptId } = await aDoubleScript();
    const { personId } = writer;
    const [person] = await room.run('select legal_name, display_name from people where id = $1', [personId]);
    const [document] = await room.run('select document_id as id from submission_documents where submission_id = $1', [
      submissionId,
    ]);

    const answers = [
      await room.call(markers[0], `GET ${path(code)}`),
      await room.call(markers[0], 'GET /api/marking'),
      await room.call(markers[0], 'GET /api/notifications'),
    ];

    const said = JSON.stringify(answers.map(({ body }) => body));
    for (const secret of [personId, submissionId, scriptId, document?.['id'], person?.['legal_name'], ...places])
      expect(said).not.toContain(String(secret));
    expect(JSON.stringify(answers[0]?.body)).not.toMatch(/20\d\d-\d\d-\d\dT/);
  });

  test('are the only ones who can open it', async () => {
    const { code, writer } = await aDoubleScript();
    const stranger = await room.aMarker();
    const officer = await signInAs(room.context, { roles: ['officer'] });

    const statuses = await Promise.all(
      [stranger, officer, writer].map(async (who) => (await room.call(who, `GET ${path(code)}`)).status),
    );

    expect(statuses).toEqual([404, 403, 403]);
  });
});

test.each(['scripts', 'script_tasks', 'script_marks', 'anchor_seeds', 'calibration_tries', 'mark_conflicts'])(
  'the role of the database that serves candidates cannot read %s',
  async (table) => {
    const [row] = await room.run(`select has_any_column_privilege('cmdsp_candidate', $1, 'select') as may`, [table]);

    expect(row).toEqual({ may: false });
  },
);

describe('a draft', () => {
  test('that was changed in another tab is never written over: both versions come back, and neither is lost', async () => {
    const { code, markers } = await aDoubleScript();
    const [marker] = markers;
    const put = (digits: string, revision: number) =>
      room.call(marker, `PUT ${path(code, '/mark')}`, { ...aMark(digits), revision });
    await put('3333', 0);

    const late = await put('1111', 0);

    expect(late.body).toMatchObject({ kind: 'conflict', saved: { levels: levelsOf('3333'), revision: 1 } });
    const { body } = await room.call(marker, `GET ${path(code)}`);
    expect(body).toMatchObject({
      mark: { levels: levelsOf('3333'), revision: 1 },
      conflicts: [{ mark: { levels: levelsOf('1111') } }],
    });
    expect((await put('1111', 1)).body).toEqual({ kind: 'saved', revision: 2 });
    const after = await room.call(marker, `GET ${path(code)}`);
    expect(after.body).toMatchObject({
      mark: { levels: levelsOf('1111') },
      conflicts: [{ mark: { levels: levelsOf('3333') } }],
    });
  });

  test('that is sent twice is saved once', async () => {
    const { code, markers } = await aDoubleScript();
    const put = () => room.call(markers[0], `PUT ${path(code, '/mark')}`, { ...aMark('2222'), revision: 0 });

    const answers = [await put(), await put()];

    expect(answers.map(({ body }) => body)).toEqual([
      { kind: 'saved', revision: 1 },
      { kind: 'saved', revision: 1 },
    ]);
  });

  test.each([
    ['a criterion without a level', { levels: { system: 3 } }],
    ['no overall comment', { comments: { overall: ' ', passages: [] } }],
  ])('with %s is not given', async (_title, change) => {
    const { code, markers } = await aDoubleScript();
    await room.call(markers[0], `PUT ${path(code, '/mark')}`, { ...aMark('3333', change), revision: 0 });

    const { status, body } = await room.call(markers[0], `POST ${path(code, '/giving')}`, { revision: 1 });

    expect([status, body]).toMatchObject([422, { code: 'mark-incomplete' }]);
  });
});

describe('a given mark', () => {
  async function given() {
    const script = await aDoubleScript();
    const [marker] = script.markers;
    await room.call(marker, `PUT ${path(script.code, '/mark')}`, { ...aMark('3333'), revision: 0 });
    await room.call(marker, `POST ${path(script.code, '/giving')}`, { revision: 1 });
    return { ...script, marker };
  }

  test('cannot be changed, only taken back with a reason that the ledger keeps', async () => {
    const { code, scriptId, marker } = await given();

    const changed = await room.call(marker, `PUT ${path(code, '/mark')}`, { ...aMark('4444'), revision: 2 });
    const reopened = await room.call(marker, `POST ${path(code, '/reopening')}`, { reason: 'I mixed up two criteria' });

    expect([changed.status, reopened.status]).toEqual([409, 204]);
    const kinds = await room.run(
      `select kind from ledger_records where stream_kind = 'script' and stream_id = $1 order by sequence`,
      [scriptId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'script-entered',
      'script-allocated',
      'script-allocated',
      'mark-given',
      'mark-reopened',
    ]);
  });

  test('is not taken back any more once another mark is there', async () => {
    const { code, marker, markers } = await given();
    await room.call(markers[1], `PUT ${path(code, '/mark')}`, { ...aMark('3332'), revision: 0 });
    await room.call(markers[1], `POST ${path(code, '/giving')}`, { revision: 1 });

    const { status } = await room.call(marker, `POST ${path(code, '/reopening')}`, { reason: 'Second thoughts' });

    expect(status).toBe(409);
  });

  test('given twice counts once', async () => {
    const { code, scriptId, marker } = await given();

    const again = await room.call(marker, `POST ${path(code, '/giving')}`, { revision: 1 });

    expect(again.status).toBe(204);
    const marks = await room.run('select role from script_marks where script_id = $1', [scriptId]);
    expect(marks).toHaveLength(1);
  });
});
