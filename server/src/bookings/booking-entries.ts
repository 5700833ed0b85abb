import type { CalendarEntry } from '@cmdsp/cohorts';
import { instant } from '@cmdsp/primitives';
import type { Context } from '../context.ts';
import { peopleOf } from '../db/people-of.ts';
import { momentWords } from '../time-zones/moment-words.ts';
import { examinationTime } from './allotment-of.ts';

/**
 * The places that somebody holds or held, as entries of a calendar: from the opening until somebody who starts in the last
 * moment is done. With the staff role, for the person who asks alone.
 */
export async function bookingEntries(
  { databases, config, catalogue }: Pick<Context, 'databases' | 'config' | 'catalogue'>,
  { personId, bookingId }: { readonly personId: string; readonly bookingId: string | null },
): Promise<readonly CalendarEntry[]> {
  const rows = await databases.staff
    .selectFrom('bookings as b')
    .innerJoin('examWindows as w', 'w.id', 'b.windowId')
    .select([
      'b.id',
      'w.title',
      'w.opensAt',
      'w.closesAt',
      'w.timeZone',
      'w.place',
      'w.meetingUrl',
      'w.changedAt',
      'w.revision',
    ])
    .where('b.personId', 'in', peopleOf(personId))
    .where('b.state', 'in', ['booked', 'attended'])
    .$if(bookingId !== null, (query) => query.where('b.id', '=', bookingId ?? ''))
    .orderBy('w.opensAt')
    .execute();
  const host = new URL(config.publicUrl).hostname;
  return rows.map((row): CalendarEntry => {
    const location = row.place ?? row.meetingUrl;
    return {
      kind: 'time',
      uid: `${row.id}@${host}`,
      startsAt: instant(row.opensAt.getTime()),
      endsAt: instant(row.closesAt.getTime() + examinationTime({ catalogue })),
      summary: `Certification exam: ${row.title}`,
      description: `Start between ${momentWords(row.opensAt, row.timeZone)} and ${momentWords(row.closesAt, row.timeZone)}. Your whole time runs from your start.`,
      changedAt: instant(row.changedAt.getTime()),
      sequence: row.revision,
      ...(location === null ? {} : { location }),
      url: row.meetingUrl ?? `${config.publicUrl}/bookings`,
    };
  });
}
