import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../db/uuid.ts';
import { aCapstoneRoom } from './testing/a-capstone-room.ts';

// Complaint 17: who helped with a work does not mark it.

let room: Awaited<ReturnType<typeof aCapstoneRoom>>;

beforeAll(async () => {
  room = await aCapstoneRoom();
});
afterAll(async () => {
  await room.close();
});

/** A candidate whose cohort one of two markers teaches, and who commented on the dossier. */
async function commentedDossier() {
  const [marker, teacher] = await room.someMarkers(2, ['marker', 'facilitator']);
  if (marker === undefined || teacher === undefined) throw new TypeError('Two markers were asked for');
  const { staff } = room.context.databases;
  const candidate = await room.aCandidate();
  await candidate.writeDossier();
  const release = 'f'.repeat(64);
  await staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const cohortId = `cohort-${randomUUID()}`;
  await staff.insertInto('cohorts').values({ id: cohortId, title: 'Spring', release }).execute();
  await staff.insertInto('cohortMembers').values({ personId: candidate.personId, cohortId }).execute();
  await staff
    .insertInto('cohortFacilitators')
    .values({ id: newId(), cohortId, personId: teacher.personId, assignedBy: null })
    .execute();
  const { id } = await candidate.call<{ id: string }>('GET /api/dossier');
  const body = { part: 2, body: 'Which threat does it answer?' };
  const said = await room.call(teacher, `POST /api/staff/dossiers/${id}/comments`, body);
  expect(said.status).toBe(200);
  // Teaching a cohort ends; what was said about the dossier stays.
  await room.run('delete from cohort_facilitators where person_id = $1', [teacher.personId]);
  return { candidate, marker, teacher };
}

test('whoever commented on the dossier is given no place, by the rule or by an officer, and cannot open the script', async () => {
  const { candidate, marker, teacher } = await commentedDossier();
  const { code, scriptId } = await room.handIn(candidate);

  const tasks = await room.run('select marker_id, role from script_tasks where script_id = $1', [scriptId]);
  const given = await room.call(await room.anOfficer(), `POST /api/script-allocation/${scriptId}/tasks`, {
    place: 'second',
    markerId: teacher.personId,
    reason: 'Nobody else is there.',
  });
  const opened = await room.call(teacher, `GET /api/marking/scripts/${code}`);

  expect(tasks).toEqual([{ marker_id: marker.personId, role: 'first' }]);
  expect(given).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
  expect(opened.status).toBe(404);
});
