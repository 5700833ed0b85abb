import { judgeWindow, type WindowFault } from '@cmdsp/bookings';
import { instantOfLocal, localOf, type LocalTime } from '@cmdsp/cohorts';
import { assertNever, instant } from '@cmdsp/primitives';
import { examinationTime } from '../../bookings/allotment-of.ts';
import type { ExamBrowserRule } from '../../bookings/needs-exam-browser.ts';
import type { WindowRow } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { momentWords } from '../../time-zones/moment-words.ts';
import { isTimeZone, zoneOf } from '../../time-zones/zone.ts';
import { listAllotments } from './list-allotments.ts';

/** What a window is to be; times as the clocks of its zone show them. */
export type WindowPlan = {
  readonly title: string;
  readonly timeZone: string;
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  readonly seats: number;
  readonly needsCheckIn: boolean;
  readonly examBrowser: ExamBrowserRule;
  readonly venue:
    | { readonly kind: 'place'; readonly place: string; readonly until: LocalTime | null }
    | { readonly kind: 'remote'; readonly meetingUrl: string | null };
};

/** The columns of a plan. @throws Problem `window-refused` for an unknown time zone */
export function columnsOf(plan: WindowPlan) {
  const { title, timeZone, seats, needsCheckIn, examBrowser, venue } = plan;
  if (!isTimeZone(timeZone))
    throw new Problem('window-refused', `“${timeZone}” is no time zone. Write it as in Europe/Berlin.`);
  const zone = zoneOf(timeZone);
  const at = (local: LocalTime) => new Date(instantOfLocal(local, zone));
  return {
    title,
    timeZone,
    seats,
    needsCheckIn,
    examBrowser,
    opensAt: at(plan.opens),
    closesAt: at(plan.closes),
    venue: venue.kind,
    place: venue.kind === 'place' ? venue.place : null,
    placeUntil: venue.kind === 'place' && venue.until !== null ? at(venue.until) : null,
    meetingUrl: venue.kind === 'remote' ? venue.meetingUrl : null,
  };
}

/** A stored window as a plan, for the form that changes it. */
export function planOf(row: WindowRow) {
  const zone = zoneOf(row.timeZone);
  const local = (at: Date) => localOf(instant(at.getTime()), zone);
  return {
    title: row.title,
    timeZone: row.timeZone,
    opens: local(row.opensAt),
    closes: local(row.closesAt),
    seats: row.seats,
    needsCheckIn: row.needsCheckIn,
    examBrowser: row.examBrowser,
    venue:
      row.venue === 'place'
        ? {
            kind: 'place' as const,
            place: row.place ?? '',
            until: row.placeUntil === null ? null : local(row.placeUntil),
          }
        : { kind: 'remote' as const, meetingUrl: row.meetingUrl },
  };
}

/**
 * Refuses a window that contradicts itself, with both times: everybody who booked, and everybody whose time differs, could
 * come. `mayHaveOpened` is true where only its end is moved. @throws Problem `window-refused`
 */
export async function requireSound(
  context: Pick<Context, 'catalogue' | 'config'>,
  tx: Tx,
  {
    columns,
    taken,
    mayHaveOpened,
  }: {
    readonly columns: ReturnType<typeof columnsOf>;
    readonly taken: number;
    readonly mayHaveOpened: boolean;
  },
): Promise<void> {
  const { opensAt, closesAt, placeUntil, seats, timeZone } = columns;
  if (columns.examBrowser === 'required' && context.config.examBrowserKey === null)
    throw new Problem(
      'window-refused',
      'Safe Exam Browser cannot be required: the program has no Config Key. The administrator sets one; docs/seb says how.',
    );
  const faults = judgeWindow({
    window: {
      opensAt: instant(opensAt.getTime()),
      closesAt: instant(closesAt.getTime()),
      placeUntil: placeUntil === null ? null : instant(placeUntil.getTime()),
      seats,
    },
    personalTime: examinationTime(context),
    allotments: await listAllotments(tx, opensAt),
    taken,
    now: await databaseNow(tx),
  });
  const words = faults
    .filter(({ kind }) => !mayHaveOpened || kind !== 'opens-in-the-past')
    .map((fault) => faultWords(fault, timeZone));
  if (words.length > 0) throw new Problem('window-refused', words.join(' '));
}

function faultWords(fault: WindowFault, timeZone: string): string {
  switch (fault.kind) {
    case 'closes-before-it-opens':
      return `The last start (${momentWords(fault.closesAt, timeZone)}) is not after the opening (${momentWords(fault.opensAt, timeZone)}).`;
    case 'opens-in-the-past':
      return `It would open on ${momentWords(fault.opensAt, timeZone)}, and it is ${momentWords(fault.now, timeZone)} now.`;
    case 'too-few-seats':
      return `${fault.taken} places are taken already, so there cannot be only ${fault.seats}.`;
    case 'place-closes-early':
      return `The place closes on ${momentWords(fault.placeUntil, timeZone)}, and whoever starts last with the longest time is done on ${momentWords(fault.lastEnd, timeZone)}. A window never cuts anybody’s time: let the place stay open, or let the last start be earlier.`;
    default:
      return assertNever(fault);
  }
}
