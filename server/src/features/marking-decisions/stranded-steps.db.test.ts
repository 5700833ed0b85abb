import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../db/uuid.ts';
import { aMarkingRoom } from '../../testing/a-marking-room.ts';
import { insertScript, markScript } from '../../testing/a-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { watchScripts } from './watch-scripts.ts';

// A programme with one officer: where two people are asked for, it is said who is missing.

let room: Awaited<ReturnType<typeof aMarkingRoom>>;

beforeAll(async () => {
  room = await aMarkingRoom();
  // Whether a script needs two marks is drawn by lot.
  await room.set('marking-second-percent', 0);
});

beforeEach(async () => {
  await room.run(
    `update role_grants set revoked_at = now(), revoke_reason = 'Test' where role in ('marker', 'officer', 'administrator')`,
  );
  await room.run('delete from script_waits');
  await room.run(`update scripts set state = 'released'`);
});

afterAll(async () => {
  await room.close();
});

const anOfficer = () => signInAs(room.context, { roles: ['officer'] });
type Officer = Awaited<ReturnType<typeof anOfficer>>;

const strandedFor = async (officer: Officer) => {
  const { body } = await room.call(officer, 'GET /api/marking-decisions');
  return (body as { stranded: unknown }).stranded; // as the contract says
};

/** A capstone that two people marked alike, so that an officer reads it again. */
async function aSettledScript() {
  const writer = await signInAs(room.context);
  const { personId } = writer;
  const subject = `s-${randomUUID()}`;
  const script = await insertScript(room.context, room.database.connectionString, { personId, subject });
  for (const role of ['first', 'second'] as const) {
    const { personId: markerId } = await signInAs(room.context, { roles: ['marker'] });
    await markScript(room.context, { scriptId: script.scriptId, markerId, role, digits: '3333' });
  }
  return { ...script, writer };
}

const sendOn = (officer: Officer, scriptId: string) =>
  room.call(officer, `POST /api/marking-decisions/${scriptId}/moderation`, {
    isConfirmed: false,
    reason: 'Read from beginning to end.',
  });

test('the only officer, who sent a script on, reads that nobody may adjudicate it, until a second one is there', async () => {
  const officer = await anOfficer();
  const { scriptId, code } = await aSettledScript();
  const before = await strandedFor(officer);
  await sendOn(officer, scriptId);

  const alone = await strandedFor(officer);
  const page = await room.call(officer, `GET /api/marking-decisions/${scriptId}`);
  const second = await anOfficer();
  const together = await strandedFor(officer);
  const later = await room.call(second, `GET /api/marking-decisions/${scriptId}`);

  expect(before).toEqual([]);
  expect(alone).toEqual([{ about: code, step: 'adjudication', needs: 'officer', holders: 1 }]);
  expect(page.body).toMatchObject({ strandedOfficers: 1 });
  expect(together).toEqual([]);
  expect(later.body).toMatchObject({ strandedOfficers: null, barrier: null });
});

test('the only officer, close to the writer, reads that a step waits for nobody, and not of which script', async () => {
  const officer = await anOfficer();
  const { code, scriptId, writer } = await aSettledScript();
  await room.run('insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, $3, $4)', [
    newId(),
    officer.personId,
    'manages',
    writer.personId,
  ]);

  const { body } = await room.call(officer, 'GET /api/marking-decisions');

  expect(body).toMatchObject({ stranded: [{ about: null, step: 'moderation', needs: 'officer', holders: 1 }] });
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${code}|${scriptId}`));
});

test('officers and administrators are told once who is missing, and never whoever wrote it', async () => {
  const officer = await anOfficer();
  const administrator = await signInAs(room.context, { roles: ['administrator'] });
  const { scriptId, code, writer } = await aSettledScript();
  await room.run(`insert into role_grants (id, person_id, role, reason) values ($1, $2, 'administrator', 'Test')`, [
    newId(),
    writer.personId,
  ]);
  await sendOn(officer, scriptId);

  await watchScripts(room.context);
  await watchScripts(room.context);

  const told = await room.run(
    `select person_id, title, body, path from notifications where event_key like 'stranded:%' order by path`,
  );
  const body = 'Everybody who is an officer is kept from it. An administrator gives the role to one more person.';
  const news = { title: `Nobody may adjudicate ${code}`, body };
  expect(told).toEqual(
    [
      { ...news, personId: officer.personId, path: '/staff/marking-decisions' },
      { ...news, personId: administrator.personId, path: '/staff/people' },
    ].map(({ personId, ...rest }) => ({ person_id: personId, ...rest })),
  );
});

test('a mark that nobody may give is named, and one that waits only for room is not', async () => {
  const officer = await anOfficer();
  const { code } = await room.handIn(await signInAs(room.context));
  const without = await strandedFor(officer);
  const allocation = await room.call(officer, 'GET /api/script-allocation');
  await room.aMarker({ isCalibrated: false });
  await room.set('marking-capacity', 1);
  await room.handIn(await signInAs(room.context));
  await room.handIn(await signInAs(room.context));

  const full = await strandedFor(officer);

  await room.set('marking-capacity', 15);
  expect(without).toEqual([{ about: code, step: 'first', needs: 'marker', holders: 0 }]);
  expect(allocation.body).toMatchObject({ scripts: [{ code, isStranded: true, markers: [] }] });
  expect(full).toEqual([]);
});

test('the only officer who marks reads that nobody decides about their own marking; of two, the other one does', async () => {
  const both = await signInAs(room.context, { roles: ['officer', 'marker'] });
  await room.run(
    `insert into severity_alarms (id, marker_id, direction, difference, works) values ($1, $2, 'too-severe', 0.8, 9)`,
    [newId(), both.personId],
  );
  const decided = async (who: Officer) => {
    const { body } = await room.call(who, 'GET /api/script-allocation');
    const { markers } = body as { markers: { id: string; decidedBy: string }[] }; // as the contract says
    return markers.find(({ id }) => id === both.personId)?.decidedBy;
  };

  const [alone, stranded] = [await decided(both), await strandedFor(both)];
  const refused = await room.call(both, `POST /api/markers/${both.personId}/alarm-closing`, { reason: 'It was me' });
  const second = await anOfficer();

  expect(alone).toBe('nobody');
  expect(stranded).toMatchObject([{ step: 'alarm', needs: 'officer', holders: 1 }]);
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('an administrator gives the role') as string });
  expect([await decided(both), await decided(second), await strandedFor(second)]).toEqual(['another', 'you', []]);
});
