import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOpenReleases } from './read-open-releases.ts';
import { aCapstoneRoom } from './testing/a-capstone-room.ts';

let room: Awaited<ReturnType<typeof aCapstoneRoom>>;
let begunIn: string;

beforeAll(async () => {
  room = await aCapstoneRoom();
  begunIn = room.context.contentRelease;
  const [unfinished, finished] = [await room.aCandidate(), await room.aCandidate()];
  for (const candidate of [unfinished, finished]) await candidate.writeDossier();
  await unfinished.call('POST /api/capstone/freezing');
  await room.handIn(finished);
  const other = 'd'.repeat(64);
  await room.run("insert into content_releases (hash, is_bank_private, program_release) values ($1, false, 'test')", [
    other,
  ]);
  await room.run('update capstones set content_release = $1 where person_id = $2', [other, finished.personId]);
});
afterAll(async () => {
  await room.close();
});

/** The releases that are read when the program starts with this one as its newest. */
async function readAhead(contentRelease: string, find = async () => null) {
  const read: string[] = [];
  const warnings: unknown[] = [];
  await readOpenReleases({
    ...room.context,
    contentRelease,
    earlierReleases: {
      find(release) {
        read.push(release);
        return find();
      },
    },
    log: Object.assign(Object.create(room.context.log), { warn: (...said: unknown[]) => warnings.push(said) }),
  });
  return { read, warnings: warnings.length };
}

test('the release that an unfinished capstone was begun in is read once, before its writer comes back', async () => {
  expect(await readAhead('e'.repeat(64))).toEqual({ read: [begunIn], warnings: 0 });
});

test('nothing is read where capstones were begun in the newest', async () => {
  expect(await readAhead(begunIn)).toEqual({ read: [], warnings: 0 });
});

test('a release that cannot be read is a warning, and the program goes on', async () => {
  const fails = () => Promise.reject(new Error('The database was away'));

  expect(await readAhead('e'.repeat(64), fails)).toEqual({ read: [begunIn], warnings: 1 });
});
