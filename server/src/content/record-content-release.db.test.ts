import { expect, test } from 'vitest';
import { openDatabases } from '../db/database.ts';
import { aDatabase } from '../testing/a-database.ts';
import { recordContentRelease } from './record-content-release.ts';

test('notes a content release once, with the program that first served it', async () => {
  const database = await aDatabase();
  const databases = openDatabases((role) => database.url(role));
  const release = 'a'.repeat(64);

  await recordContentRelease(databases.staff, { release, isBankPrivate: false, programRelease: '0.1.0' });
  await recordContentRelease(databases.staff, { release, isBankPrivate: false, programRelease: '0.2.0' });

  const rows = await databases.staff.selectFrom('contentReleases').select(['hash', 'programRelease']).execute();
  await databases.close();
  await database.drop();
  expect(rows).toEqual([{ hash: release, programRelease: '0.1.0' }]);
});
