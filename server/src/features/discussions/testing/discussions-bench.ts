import { afterAll } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { discussionRoom } from './discussion-room.ts';

/** A cohort that talks, its facilitator and somebody of another cohort, on a database of its own; closed when the file ends. */
export async function openDiscussionsBench() {
  const database = await aDatabase();
  const context = aContext(database);
  const app = await buildApp(context);
  const room = discussionRoom(context, app);
  const cohort = await room.aCohort();
  const ana = await room.aMember(cohort, 'Ana Silva');
  const omar = await room.aMember(cohort, 'Omar');
  const facilitator = await room.aFacilitator(cohort);
  const stranger = await room.aMember(await room.aCohort(), 'Stefan Stranger');

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  const recordsOf = (discussion: string) =>
    context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'body'])
      .where('streamKind', '=', 'discussion')
      .where('streamId', '=', discussion)
      .orderBy('sequence')
      .execute();

  return { context, room, cohort, ana, omar, facilitator, stranger, recordsOf };
}
