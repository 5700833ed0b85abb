import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMarkingRoom } from '../testing/a-marking-room.ts';
import type { SeededPeople } from './seed-people.ts';
import { seedMarking } from './seed-marking.ts';

let room: Awaited<ReturnType<typeof aMarkingRoom>>;

beforeAll(async () => {
  room = await aMarkingRoom();
});

afterAll(async () => {
  await room.close();
});

test('shows calibrations in force and closed, and an alarm, and can be repeated', async () => {
  const [one, two, three] = [
    await room.aMarker({ isCalibrated: false }),
    await room.aMarker({ isCalibrated: false }),
    await room.aMarker({ isCalibrated: false }),
  ];
  const idOf: SeededPeople['idOf'] = new Map([
    ['marker-one', one.personId],
    ['marker-two', two.personId],
    ['marker-three', three.personId],
  ]);

  await seedMarking(room.context, { idOf });
  await seedMarking(room.context, { idOf });

  const states = await room.run('select state from marker_qualifications order by state');
  expect(states.map(({ state }) => state)).toEqual(['closed', ...Array.from({ length: 4 }, () => 'qualified')]);
  expect(await room.run('select 1 from severity_alarms')).toHaveLength(1);
});
