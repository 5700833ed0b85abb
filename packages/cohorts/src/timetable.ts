import { addDays, daysBetween, type PlainDate, weekdayOf } from './plain-date.ts';

/** How many modules the programme has. */
export const moduleCount = 6;

/** When a module is worked on; both days belong to it. */
export type ModuleDates = { readonly module: number; readonly opensOn: PlainDate; readonly closesOn: PlainDate };

/** An hour in which everybody meets, in the wall-clock time of the cohort's zone. */
export type LiveDate = {
  readonly module: number;
  readonly title: string;
  readonly heldOn: PlainDate;
  /** `16:30` */
  readonly startsAt: string;
  readonly durationMinutes: number;
};

/** What is wrong with a timetable, and where. */
export type TimetableFault = {
  readonly module: number;
  readonly kind: 'missing' | 'closes-before-it-opens' | 'opens-before-the-one-before' | 'live-outside-the-cohort';
};

/**
 * The timetable that a start date and a pace lead to: each module takes `daysPerModule` days, the next one opens the day
 * after. With `liveAt`, everybody meets for an hour on the third day of each module, never at a weekend.
 */
export function proposeTimetable({
  startsOn,
  daysPerModule,
  liveAt,
}: {
  readonly startsOn: PlainDate;
  readonly daysPerModule: number;
  readonly liveAt: string | null;
}): { readonly modules: readonly ModuleDates[]; readonly liveDates: readonly LiveDate[] } {
  const modules = Array.from({ length: moduleCount }, (_, index) => ({
    module: index + 1,
    opensOn: addDays(startsOn, index * daysPerModule),
    closesOn: addDays(startsOn, (index + 1) * daysPerModule - 1),
  }));
  if (liveAt === null) return { modules, liveDates: [] };
  const liveDates = modules.map(({ module, opensOn }) => ({
    module,
    title: `Live session of module ${module}`,
    heldOn: nextWorkday(addDays(opensOn, Math.min(2, daysPerModule - 1))),
    startsAt: liveAt,
    durationMinutes: 60,
  }));
  return { modules, liveDates };
}

/** Everything that keeps a timetable from being followed; empty when there is nothing. Modules may overlap, not swap. */
export function checkTimetable({
  modules,
  liveDates,
}: {
  readonly modules: readonly ModuleDates[];
  readonly liveDates: readonly Pick<LiveDate, 'module' | 'heldOn'>[];
}): readonly TimetableFault[] {
  const faults: TimetableFault[] = [];
  const found = Array.from({ length: moduleCount }, (_, index) => modules.find(({ module }) => module === index + 1));
  for (const [index, dates] of found.entries()) {
    const module = index + 1;
    if (dates === undefined) {
      faults.push({ module, kind: 'missing' });
      continue;
    }
    if (daysBetween({ from: dates.opensOn, to: dates.closesOn }) < 0)
      faults.push({ module, kind: 'closes-before-it-opens' });
    const before = found[index - 1];
    if (before !== undefined && daysBetween({ from: before.opensOn, to: dates.opensOn }) < 0)
      faults.push({ module, kind: 'opens-before-the-one-before' });
  }
  const [first, last] = [firstDay(modules), lastDay(modules)];
  for (const { module, heldOn } of liveDates) {
    if (first === null || last === null || heldOn < first || heldOn > last)
      faults.push({ module, kind: 'live-outside-the-cohort' });
  }
  return faults;
}

/** The day on which the first module opens. */
export function firstDay(modules: readonly ModuleDates[]): PlainDate | null {
  return modules.map(({ opensOn }) => opensOn).sort()[0] ?? null;
}

/** The day on which the last module closes. */
export function lastDay(modules: readonly ModuleDates[]): PlainDate | null {
  return (
    modules
      .map(({ closesOn }) => closesOn)
      .sort()
      .at(-1) ?? null
  );
}

function nextWorkday(date: PlainDate): PlainDate {
  const weekday = weekdayOf(date);
  return weekday > 5 ? addDays(date, 8 - weekday) : date;
}
