import type { CohortEvent } from '@cmdsp/cohorts';
import type { NewNotification } from '../../notifications/notify.ts';
import { dayWords, instantWords } from '../../time-zones/time-words.ts';

/** Reminds people of what happens in their cohort on a day; once a person, cohort, day and distance. */
export function reminderMessage({
  cohort,
  reminder,
  events,
}: {
  readonly cohort: { readonly id: string; readonly title: string; readonly timeZone: string };
  readonly reminder: { readonly day: string; readonly leadDays: number };
  readonly events: readonly (CohortEvent & { readonly moduleTitle: string })[];
}): Omit<NewNotification, 'personId'> {
  const { day, leadDays } = reminder;
  const when = leadDays === 1 ? 'Tomorrow' : `In ${leadDays} days`;
  const lines = events.map((event) =>
    event.kind === 'live'
      ? `${event.title}: ${instantWords({ date: event.heldOn, time: event.startsAt, timeZone: cohort.timeZone })}, ${event.durationMinutes} minutes.`
      : `Module ${event.module}, ${event.moduleTitle}, opens on ${dayWords(event.day)} (time zone ${cohort.timeZone}).`,
  );
  return {
    kind: 'course',
    eventKey: `cohort-reminder:${cohort.id}:${day}:${leadDays}`,
    title: `${when} in your cohort ${cohort.title}`.slice(0, 200),
    body: lines.join(' ').slice(0, 1000),
    path: '/cohort',
  };
}
