import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aMarkingRoom, levelsOf } from '../../testing/a-marking-room.ts';

let room: Awaited<ReturnType<typeof aMarkingRoom>>;
const path = '/api/marking/calibrations/assignment/module-1';

beforeAll(async () => {
  room = await aMarkingRoom();
});

afterAll(async () => {
  await room.close();
});

type Marker = Awaited<ReturnType<typeof room.aMarker>>;
const attempt = async (marker: Marker, one: string, two: string) =>
  room.call(marker, `POST ${path}`, { one: levelsOf(one), two: levelsOf(two) });

/** A marker who has a script and has not marked the anchors. */
async function uncalibrated() {
  await room.run(`update role_grants set revoked_at = now(), revoke_reason = 'Test' where role = 'marker'`);
  const marker = await room.aMarker({ isCalibrated: false });
  const { code } = await room.handIn(await signInAs(room.context));
  return { marker, code };
}

// Idea 12 of beyond.md, and the issue: calibration on anchors before the first script.
test('no script opens before its marker has come near the known levels of both anchors', async () => {
  const { marker, code } = await uncalibrated();
  const open = async () => (await room.call(marker, `GET /api/marking/scripts/${code}`)).status;
  const before = await open();

  const far = await attempt(marker, '0000', '0000');
  const between = await open();
  const first = await attempt(marker, '4343', '2323');
  if (!(first.body as { isWithin: boolean }).isWithin) await attempt(marker, '2323', '4343'); // as the contract says

  expect([before, between, await open()]).toEqual([409, 409, 200]);
  expect(far.body).toMatchObject({ isWithin: false, calibration: { state: 'to-come', triesLeft: 2 } });
});

test('the anchors come without their levels, and the reasons only after a try', async () => {
  const { marker } = await uncalibrated();
  const before = JSON.stringify((await room.call(marker, `GET ${path}`)).body);

  const { body } = await attempt(marker, '0000', '0000');

  expect(before).not.toContain('Why system of');
  expect(JSON.stringify(body)).toContain('Why system of strong');
});

test('after the last try it is closed, and only an officer opens it again, with a reason in the ledger', async () => {
  const { marker, code } = await uncalibrated();
  for (const _ of [1, 2, 3]) await attempt(marker, '0000', '0000');
  const fourth = await attempt(marker, '4343', '2323');
  const officer = await signInAs(room.context, { roles: ['officer'] });

  const opened = await room.call(officer, `POST /api/markers/${marker.personId}/calibrations`, {
    kind: 'assignment',
    subject: 'module-1',
    reason: 'We read the anchors together.',
  });

  expect([fourth.status, opened.status]).toEqual([409, 204]);
  expect((await attempt(marker, '0000', '0000')).body).toMatchObject({ calibration: { triesLeft: 2 } });
  expect((await room.call(marker, `GET /api/marking/scripts/${code}`)).status).toBe(409);
  const kinds = await room.run(
    `select kind, reason from ledger_records where stream_kind = 'marker' and stream_id = $1 order by sequence`,
    [marker.personId],
  );
  expect(kinds.at(-2)).toEqual({ kind: 'calibration-reopened', reason: 'We read the anchors together.' });
});

test.each([
  ['its time is over', `expires_at = now() - interval '1 second'`],
  ['the criteria have changed', `rubric_hash = repeat('0', 64)`],
])('it does not hold any more when %s', async (_title, change) => {
  const marker = await room.aMarker();
  const open = async () => room.call(marker, 'GET /api/marking');
  const before = await open();

  await room.run(`update marker_qualifications set ${change} where marker_id = $1`, [marker.personId]);

  const state = (answer: typeof before) =>
    (answer.body as { subjects: { calibration: { state: string } }[] }).subjects[0]?.calibration.state; // as the contract says
  expect([state(before), state(await open())]).toEqual(['in-force', 'to-come']);
});

test.each([
  ['a stranger', []],
  ['an author', ['author']],
  ['an officer', ['officer']],
] as const)('anchors are closed to %s', async (_title, roles) => {
  const who = await signInAs(room.context, { roles: [...roles] });

  expect((await room.call(who, `GET ${path}`)).status).toBe(403);
});
