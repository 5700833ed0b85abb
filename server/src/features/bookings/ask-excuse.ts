import { listOfficers } from '../../accounts/list-officers.ts';
import { instant } from '@cmdsp/primitives';
import { judgeExcuse } from '@cmdsp/bookings';
import { lockBooking } from '../../bookings/booking-row.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { notify } from '../../notifications/notify.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { momentWords } from '../../time-zones/moment-words.ts';
import { refusalWords } from './refusal-words.ts';

/**
 * Takes somebody's reason for not coming; every officer hears that there is one, none of the words.
 * @throws Problem `not-found`, `booking-refused`
 */
export async function askExcuse(
  { databases, secrets }: Pick<Context, 'databases' | 'secrets'>,
  { bookingId, personId, words }: { readonly bookingId: string; readonly personId: string; readonly words: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const booking = await lockBooking(tx, { id: bookingId, personId });
    if (booking === null) throw new Problem('not-found', 'There is no such booking among yours.');
    const now = await databaseNow(tx);
    const judged = judgeExcuse(
      { ...booking.absence, closesAt: instant(booking.closesAt.getTime()) },
      { excuseDays: await readSetting(tx, 'booking-excuse-days'), now },
    );
    if (!judged.ok) {
      const { problem } = judged;
      const message =
        problem.kind === 'too-late'
          ? `This could be excused until ${momentWords(problem.since, booking.timeZone)}. You may still write a complaint or an appeal.`
          : refusalWords(problem, booking.timeZone);
      throw new Problem('booking-refused', message);
    }
    await tx
      .updateTable('bookings')
      .set({ excuse: words, excuseAskedAt: new Date(now) })
      .where('id', '=', bookingId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'booking',
      streamId: bookingId,
      kind: 'excuse-asked',
      actor: `person:${personId}`,
      body: { personalData: await encryptPersonalData(tx, { secrets, personId, value: { words } }) },
    });
    const officers = await listOfficers(tx);
    await notify(
      tx,
      officers
        .filter((officer) => officer !== personId)
        .map((officer) => ({
          personId: officer,
          kind: 'account' as const,
          eventKey: `booking:${bookingId}:excuse`,
          title: 'Somebody says why they did not come',
          body: `${booking.title}. Read it and decide, with a reason.`,
          path: `/staff/windows/${booking.row.windowId}`,
        })),
    );
  });
}
