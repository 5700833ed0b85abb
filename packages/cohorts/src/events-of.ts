import type { PlainDate } from './plain-date.ts';
import type { LiveDate, ModuleDates } from './timetable.ts';

/** Something in a timetable that a person may want to know of: a module begins or ends, or everybody meets. */
export type CohortEvent =
  | { readonly kind: 'module-opens' | 'module-closes'; readonly module: number; readonly day: PlainDate }
  | ({ readonly kind: 'live'; readonly day: PlainDate } & LiveDate);

const order = { 'module-opens': 0, live: 1, 'module-closes': 2 } as const;

/** Everything in a timetable, by day; of one day openings first, then meetings by time, closings last. */
export function eventsOf({
  modules,
  liveDates,
}: {
  readonly modules: readonly ModuleDates[];
  readonly liveDates: readonly LiveDate[];
}): readonly CohortEvent[] {
  const events: CohortEvent[] = [
    ...modules.flatMap(({ module, opensOn, closesOn }): CohortEvent[] => [
      { kind: 'module-opens', module, day: opensOn },
      { kind: 'module-closes', module, day: closesOn },
    ]),
    ...liveDates.map((live) => ({ ...live, kind: 'live' as const, day: live.heldOn })),
  ];
  const keyOf = (event: CohortEvent) =>
    `${event.day} ${order[event.kind]} ${event.kind === 'live' ? event.startsAt : ''} ${event.module}`;
  return events.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
