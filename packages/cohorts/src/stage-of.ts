import { daysBetween, type PlainDate } from './plain-date.ts';

/** Where a cohort stands on a day. */
export type Stage =
  | { readonly kind: 'self-paced' }
  | { readonly kind: 'upcoming'; readonly daysToGo: number }
  | { readonly kind: 'running'; readonly week: number; readonly weeks: number }
  | { readonly kind: 'finished' };

/** Where a cohort stands on `today`, a day in its own time zone. Weeks count from one, from the first day. */
export function stageOf({
  startsOn,
  endsOn,
  today,
}: {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly today: PlainDate;
}): Stage {
  if (startsOn === null || endsOn === null) return { kind: 'self-paced' };
  if (today < startsOn) return { kind: 'upcoming', daysToGo: daysBetween({ from: today, to: startsOn }) };
  if (today > endsOn) return { kind: 'finished' };
  const weekOf = (day: PlainDate) => Math.floor(daysBetween({ from: startsOn, to: day }) / 7) + 1;
  return { kind: 'running', week: weekOf(today), weeks: weekOf(endsOn) };
}
