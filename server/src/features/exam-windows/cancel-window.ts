import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { momentWords } from '../../time-zones/moment-words.ts';
import { lockWindow, record } from './write-window.ts';

/**
 * Calls a window off before it opens. Everybody who booked is told why and loses nothing.
 * @throws Problem `not-found`, `window-refused`
 */
export async function cancelWindow(
  { databases }: Pick<Context, 'databases'>,
  { id, reason, by }: { readonly id: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const window = await lockWindow(tx, id);
    if (window.opensAt.getTime() <= (await databaseNow(tx)))
      throw new Problem(
        'window-refused',
        'This window has opened; people may be sitting in it. It cannot be called off.',
      );
    await tx
      .updateTable('examWindows')
      .set({ cancelledAt: sql<Date>`clock_timestamp()`, cancelReason: reason })
      .where('id', '=', id)
      .execute();
    const people = await tx
      .updateTable('bookings')
      .set({ state: 'cancelled', endedAt: sql<Date>`clock_timestamp()` })
      .where('windowId', '=', id)
      .where('state', '=', 'booked')
      .returning('personId')
      .execute();
    await record(tx, { id, kind: 'window-cancelled', by, reason, body: { places: people.length } });
    await notify(
      tx,
      people.map(({ personId }) => ({
        personId,
        kind: 'exam' as const,
        eventKey: `window:${id}:cancelled`,
        title: `Your exam window was called off: ${window.title}`.slice(0, 200),
        body: `It was to open on ${momentWords(window.opensAt, window.timeZone)}. ${reason} It costs you nothing; please book another one.`.slice(
          0,
          1000,
        ),
        path: '/bookings',
      })),
    );
  });
}
