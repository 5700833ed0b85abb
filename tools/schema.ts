// Writes server/src/db/schema.sql from a freshly migrated database, or with --check says whether it is still true.
import { describeSchema } from '../server/src/db/describe-schema.ts';
import { withTemporaryDatabase } from './checks/with-temporary-database.ts';
import { writeOrCheck } from './checks/write-or-check.ts';

await withTemporaryDatabase(async (connectionString) => {
  await writeOrCheck('server/src/db/schema.sql', await describeSchema(connectionString));
});
