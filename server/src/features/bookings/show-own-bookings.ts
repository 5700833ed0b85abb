import {
  bookableUntil,
  countsAsAttempt,
  judgeBooking,
  judgeCancellation,
  judgeExcuse,
  judgeMove,
  latestEnd,
} from '@cmdsp/bookings';
import type { Endpoints } from '@cmdsp/contract';
import {
  addDuration,
  approximateRational,
  type Instant,
  instant,
  milliseconds,
  multiplyRational,
  rational,
} from '@cmdsp/primitives';
import { profileOf } from '../../accommodations/profile-of.ts';
import { allotmentOf, examinationTime } from '../../bookings/allotment-of.ts';
import { readBooking } from '../../bookings/booking-row.ts';
import { presentWindow } from '../../bookings/present-window.ts';
import { readBookingRules } from '../../bookings/read-booking-rules.ts';
import { listWindows, type WindowRow, windowOf } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { findObstaclesOf } from '../../sittings/eligibility-of.ts';
import { obstacleWords } from '../../sittings/obstacle-words.ts';
import { listOwnBookings, listSittingsOf, type OwnBookingRow } from './queries.ts';
import { refusalWords } from './refusal-words.ts';

type Answer = Sent<Endpoints['GET /api/bookings/mine']>;

const day = 86_400_000;

/** Somebody's places, the windows that lie ahead with why one cannot be booked, and the rules that count today. */
export async function showOwnBookings(context: Context, personId: string): Promise<Answer> {
  const { candidate, staff } = context.databases;
  const own = await asPerson(candidate, personId, (tx) => listOwnBookings(tx, personId));
  // Places of others are counted, never shown, and a person's own role sees none of them: staff's role counts.
  return staff.transaction().execute(async (tx) => {
    const now = await databaseNow(tx);
    const rules = await readBookingRules(tx);
    const browser = {
      configKey: context.config.examBrowserKey,
      setting: await readSetting(tx, 'exam-browser'),
    };
    const personalTime = examinationTime(context);
    const excuseDays = await readSetting(tx, 'booking-excuse-days');
    const windows = await listWindows(tx, { ids: null });
    const sittings = await listSittingsOf(tx, personId);
    const { programme } = context.catalogue;
    const obstaclesAt = async (at: Instant) => findObstaclesOf(tx, { personId, programme, sittings, now: at });
    const profile = await profileOf(tx, personId);
    const shown = await Promise.all(
      windows
        .filter((window) => window.opensAt.getTime() > now && window.cancelledAt === null)
        .map(async (window) => {
          const allotment = allotmentOf(await profileOf(tx, personId, window.opensAt.toISOString().slice(0, 10)));
          const opensAt = instant(window.opensAt.getTime());
          const [obstacle] = await obstaclesAt(opensAt);
          const judged = judgeBooking({
            window: windowOf(window),
            taken: window.taken,
            rules,
            personalTime,
            allotment,
            now,
          });
          const problem = judged.ok ? null : refusalWords(judged.problem, window.timeZone);
          const closesAt = instant(window.closesAt.getTime());
          return {
            ...presentWindow(window, rules, browser),
            latestEnd: new Date(latestEnd({ closesAt, personalTime, allotment })).toISOString(),
            refusal: obstacle === undefined ? problem : obstacleWords(obstacle).message,
          };
        }),
    );
    const present = (row: OwnBookingRow) => {
      const window = windows.find(({ id }) => id === row.windowId);
      // A booking points at a window that is there.
      return window === undefined ? [] : [presentBooking({ row, window, rules, browser, excuseDays, now })];
    };
    const { numerator, denominator } = multiplyRational(rational(personalTime), allotmentOf(profile).timeFactor);
    return {
      now: new Date(now).toISOString(),
      admission: await readSetting(tx, 'examination-admission'),
      rules: {
        closesHours: rules.closesBefore / 3_600_000,
        freeHours: rules.freeBefore / 3_600_000,
        doesAbsenceCount: rules.doesAbsenceCount,
        excuseDays,
        personalMinutes: approximateRational(rational(numerator, denominator * 60_000n)),
      },
      obstacles: (await obstaclesAt(now))
        .filter(({ kind }) => kind !== 'waiting-time' && kind !== 'attempts-used')
        .map((found) => obstacleWords(found).message),
      current: own.filter(({ state }) => state === 'booked').flatMap(present)[0] ?? null,
      past: own.filter(({ state }) => state !== 'booked').flatMap(present),
      windows: shown,
    };
  });
}

function presentBooking({
  row,
  window,
  rules,
  browser,
  excuseDays,
  now,
}: {
  readonly row: OwnBookingRow;
  readonly window: WindowRow;
  readonly rules: Parameters<typeof bookableUntil>[1];
  readonly browser: Parameters<typeof presentWindow>[2];
  readonly excuseDays: number;
  readonly now: Instant;
}) {
  const { held, absence } = readBooking(row);
  const closesAt = instant(row.closesAt.getTime());
  return {
    id: row.id,
    state: row.state,
    bookedAt: row.bookedAt.toISOString(),
    freeUntil: row.freeUntil.toISOString(),
    doesAbsenceCount: row.doesAbsenceCount,
    isLate: row.isLate,
    costsAttempt: countsAsAttempt(absence),
    mayCancel: judgeCancellation(held, now).ok,
    mayMove: judgeMove(held, now).ok,
    mayExcuse: row.doesAbsenceCount && judgeExcuse({ ...absence, closesAt }, { excuseDays, now }).ok,
    excuseUntil: new Date(addDuration(closesAt, milliseconds(excuseDays * day))).toISOString(),
    excuse: { standing: absence.excuse, words: row.excuse, reason: row.excuseReason },
    checkIn:
      row.checkedInAt === null || row.assurance === null
        ? null
        : { at: row.checkedInAt.toISOString(), assurance: row.assurance, documents: row.documents },
    cancelReason: row.cancelReason,
    meetingUrl: row.state === 'booked' ? window.meetingUrl : null,
    window: presentWindow(window, rules, browser),
  };
}
