import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { announceSitting } from '../../events/announce-sitting.ts';
import { findOpenRehearsal } from './open-rehearsal.ts';

/**
 * Sends the announcement that a rehearsal waits for, by the way that announcements of a room take; once a sitting.
 * @throws Problem `not-found`, `sitting-refused`
 */
export async function announceInRehearsal(
  { databases }: Pick<Context, 'databases'>,
  own: { readonly id: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const { id } = await findOpenRehearsal(tx, own);
    await tx
      .insertInto('sittingNotices')
      .values({
        id: newId(),
        sittingId: id,
        // One announcement a rehearsal: asking again names the same one.
        requestId: id,
        kind: 'announcement',
        text: 'This is how an announcement of your invigilator looks. Nothing has to be done; your answers are kept.',
        minutes: null,
        toldBy: null,
      })
      .onConflict((conflict) => conflict.columns(['sittingId', 'requestId']).doNothing())
      .execute();
    await announceSitting(tx, { sitting: id });
  });
}
