import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMarkingRoom } from '../../testing/a-marking-room.ts';
import { insertScript, markScript } from '../../testing/a-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { watchScripts } from './watch-scripts.ts';

let room: Awaited<ReturnType<typeof aMarkingRoom>>;

beforeAll(async () => {
  room = await aMarkingRoom();
});
afterAll(async () => {
  await room.close();
});

// beyond.md, complaint 14: weeks of silence.
test('whoever decides hears of every step that is late, once, by the code and without a name', async () => {
  const officer = await signInAs(room.context, { roles: ['officer'] });
  const { personId } = await signInAs(room.context);
  const { scriptId, code } = await insertScript(room.context, room.database.connectionString, {
    personId,
    subject: 'a-late-one',
  });
  const marks = [
    ['first', '4444'],
    ['second', '2222'],
    ['third', '1110'],
  ] as const;
  for (const [role, digits] of marks) {
    const { personId: markerId } = await signInAs(room.context, { roles: ['marker'] });
    await markScript(room.context, { scriptId, markerId, role, digits });
  }
  await room.run(`update script_waits set due_by = clock_timestamp() - interval '1 day' where script_id = $1`, [
    scriptId,
  ]);

  await watchScripts(room.context);
  await watchScripts(room.context);

  const told = await room.run(
    `select title, body from notifications where person_id = $1 and event_key like 'script-late:' || $2 || '%'`,
    [officer.personId, scriptId],
  );
  expect(told.map(({ title }) => title)).toEqual([`Script ${code} is late`]);
  expect(told[0]?.body).toContain('An adjudication was promised by');
});
