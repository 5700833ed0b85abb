import type { CohortEvent } from './events-of.ts';
import { addDays, type PlainDate } from './plain-date.ts';

/** How many days ahead people are reminded. */
export const reminderLeads = [7, 1] as const;

/** One mail: what happens on `day`, told `leadDays` days before. */
export type Reminder = {
  readonly day: PlainDate;
  readonly leadDays: number;
  readonly events: readonly CohortEvent[];
};

/**
 * What a cohort is to be reminded of on `today`, a day in its own time zone: openings and meetings of the days that lie
 * seven days and one day ahead, one reminder a day however much happens on it. Closings need no mail of their own.
 */
export function listReminders(events: readonly CohortEvent[], today: PlainDate): readonly Reminder[] {
  return reminderLeads.flatMap((leadDays) => {
    const day = addDays(today, leadDays);
    const ofDay = events.filter((event) => event.day === day && event.kind !== 'module-closes');
    return ofDay.length === 0 ? [] : [{ day, leadDays, events: ofDay }];
  });
}
