import {
  checkTimetable,
  firstDay,
  lastDay,
  type LiveDate,
  type ModuleDates,
  type TimetableFault,
} from '@cmdsp/cohorts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { isTimeZone } from '../../time-zones/zone.ts';

/** A timetable as it is to be. */
export type Timetable = {
  readonly modules: readonly ModuleDates[];
  readonly liveDates: readonly (LiveDate & { readonly id: string | null; readonly meetingUrl: string | null })[];
};

const faultWords: Readonly<Record<TimetableFault['kind'], string>> = {
  missing: 'has no dates',
  'closes-before-it-opens': 'closes before it opens',
  'opens-before-the-one-before': 'opens before the module before it',
  'live-outside-the-cohort': 'has a live date before the first or after the last day of the cohort',
};

/** The first and the last day of a timetable. @throws Problem `timetable-refused` naming what cannot be followed */
export function requireFollowable({ modules, liveDates }: Timetable): {
  readonly startsOn: string;
  readonly endsOn: string;
} {
  const faults = checkTimetable({ modules, liveDates });
  const [startsOn, endsOn] = [firstDay(modules), lastDay(modules)];
  if (faults.length > 0 || startsOn === null || endsOn === null) {
    const words = faults.map(({ module, kind }) => `module ${module} ${faultWords[kind]}`);
    throw new Problem('timetable-refused', `${capital([...new Set(words)].join('; '))}.`);
  }
  return { startsOn, endsOn };
}

/** @throws Problem `timetable-refused` for a time zone that nobody knows */
export function requireTimeZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return;
  throw new Problem('timetable-refused', `There is no time zone “${timeZone}”. Write it like Europe/Berlin.`);
}

/** Puts a timetable in the place of the one before; live dates that stay keep their ids, and so their calendar entries. */
export async function writeTimetable(
  tx: Tx,
  { cohortId, timetable }: { readonly cohortId: string; readonly timetable: Timetable | null },
): Promise<void> {
  const known = await tx.selectFrom('cohortLiveDates').select('id').where('cohortId', '=', cohortId).execute();
  const own = new Set(known.map(({ id }) => id));
  await tx.deleteFrom('cohortModules').where('cohortId', '=', cohortId).execute();
  await tx.deleteFrom('cohortLiveDates').where('cohortId', '=', cohortId).execute();
  if (timetable === null) return;
  await tx
    .insertInto('cohortModules')
    .values(timetable.modules.map((dates) => ({ cohortId, ...dates })))
    .execute();
  if (timetable.liveDates.length === 0) return;
  const rows = timetable.liveDates.map(({ id, ...live }) => {
    // An id serves once; a second live date with it, or one of another cohort, gets its own.
    const isOwn = id !== null && own.delete(id);
    return { ...live, id: isOwn ? id : newId(), cohortId };
  });
  await tx.insertInto('cohortLiveDates').values(rows).execute();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
