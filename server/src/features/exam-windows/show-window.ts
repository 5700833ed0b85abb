import { lastEndOf } from '@cmdsp/bookings';
import type { Endpoints } from '@cmdsp/contract';
import { describeConflict, findConflict } from '@cmdsp/impartiality';
import { instant } from '@cmdsp/primitives';
import { minutesOf } from '@cmdsp/accommodations';
import { profilesOf } from '../../accommodations/profile-of.ts';
import { allotmentOf, examinationTime } from '../../bookings/allotment-of.ts';
import { excuseOf } from '../../bookings/excuse-of.ts';
import { listInvigilators } from '../../bookings/invigilates.ts';
import { presentWindow } from '../../bookings/present-window.ts';
import { readBookingRules } from '../../bookings/read-booking-rules.ts';
import { findWindow } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Person } from '../../http/viewer.ts';
import { listFreeStaff } from '../../impartiality/list-free-staff.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { mayPlan, requireOnTheDay } from './check-in.ts';
import { planOf } from './plan.ts';

type Answer = Sent<Endpoints['GET /api/exam-windows/:id']>;

/** A window with who comes, by name. Words of excuses are for officers alone. @throws Problem `not-found`, `not-permitted` */
export async function showWindow(
  context: Context,
  { id, person }: { readonly id: string; readonly person: Person },
): Promise<Answer> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const row = await findWindow(tx, id);
    if (row === null) throw new Problem('not-found', 'There is no such window.');
    await requireOnTheDay(tx, { person, windowId: id });
    const places = await listPlaces(tx, id);
    const isOfficer = person.roles.includes('officer');
    const day = row.opensAt.toISOString().slice(0, 10);
    const known = await listKnownRelations(tx, {
      actors: [person.personId],
      people: places.map(({ personId }) => personId),
    });
    const paperMinutes = examinationTime(context) / 60_000;
    const profile = await profilesOf(tx, { personIds: places.map(({ personId }) => personId), on: day });
    const entries = places.map((place) => {
      const arrangement = profile(place.personId);
      const conflict = findConflict({
        assignment: 'invigilate',
        actorId: person.personId,
        personIds: [place.personId],
        ...known,
      });
      return {
        id: place.id,
        personId: place.personId,
        name: place.legalName,
        state: place.state,
        isLate: place.isLate,
        // Whole minutes, a started one in full: the list for the day has the seconds.
        minutes: Math.ceil(minutesOf({ paperMinutes, creditMinutes: 0, arrangement }).seconds / 60),
        separateRoom: arrangement.separateRoom,
        checkIn:
          place.checkedInAt === null || place.assurance === null
            ? null
            : {
                at: place.checkedInAt.toISOString(),
                by: place.checkedInName,
                assurance: place.assurance,
                documents: place.documents,
              },
        conflict: conflict === null ? null : describeConflict(conflict),
        excuse: {
          standing: excuseOf(place),
          words: isOfficer ? place.excuse : null,
          reason: isOfficer ? place.excuseReason : null,
        },
        allotment: allotmentOf(arrangement),
      };
    });
    const held = entries.filter(({ state }) => state === 'booked' || state === 'attended' || state === 'no-show');
    const count = (state: Answer['roster'][number]['state']) => held.filter((entry) => entry.state === state).length;
    const staff = mayPlan(person)
      ? await listFreeStaff(tx, {
          assignment: 'invigilate',
          role: 'invigilator',
          personIds: held.map(({ personId }) => personId),
        })
      : [];
    return {
      ...presentWindow(row, await readBookingRules(tx), {
        configKey: context.config.examBrowserKey,
        setting: await readSetting(tx, 'exam-browser'),
      }),
      hasExamBrowserKey: context.config.examBrowserKey !== null,
      now: new Date(await databaseNow(tx)).toISOString(),
      mayPlan: mayPlan(person),
      revision: row.revision,
      plan: planOf(row),
      cancelReason: row.cancelReason,
      lastEnd: new Date(
        lastEndOf({
          closesAt: instant(row.closesAt.getTime()),
          personalTime: examinationTime(context),
          allotments: held.map(({ allotment }) => allotment),
        }),
      ).toISOString(),
      booked: count('booked'),
      checkedIn: held.filter(
        ({ state, checkIn }) => state === 'booked' && checkIn !== null && checkIn.assurance !== 'none',
      ).length,
      attended: count('attended'),
      absent: count('no-show'),
      invigilators: [...(await listInvigilators(tx, id))],
      candidatesForInvigilation: staff.flatMap(({ id: personId, name, conflict }) =>
        conflict === null ? [{ personId, name }] : [],
      ),
      roster: held.map(withoutAllotment),
      givenBack: entries.filter((entry) => !held.includes(entry)).map(withoutAllotment),
    };
  });
}

function withoutAllotment<Entry extends { readonly allotment: unknown }>(entry: Entry): Omit<Entry, 'allotment'> {
  const { allotment: _, ...shown } = entry;
  return shown;
}

async function listPlaces(tx: Tx, windowId: string) {
  return tx
    .selectFrom('bookings as b')
    .innerJoin('people as p', 'p.id', 'b.personId')
    .leftJoin('people as i', 'i.id', 'b.checkedInBy')
    .selectAll('b')
    .select(['p.legalName', 'i.displayName as checkedInName'])
    .where('b.windowId', '=', windowId)
    .orderBy('p.legalName')
    .orderBy('b.bookedAt')
    .execute();
}
