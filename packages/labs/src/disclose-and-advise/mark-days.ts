import type { Dealt } from '../lab.ts';
import type { CriterionResult } from '../marking.ts';
import type { AdviseAnswer } from './answer.ts';
import type { AdviseKey } from './key.ts';
import { share } from './share.ts';
import type { AdviseTask } from './task.ts';

/** Each day of the disclosure lies between the first and the last that the papers and the rules leave. */
export function markDays({ task, key }: Dealt<AdviseTask, AdviseKey>, { days }: AdviseAnswer): CriterionResult {
  const late = key.days.filter(({ event, from, to }) => {
    const day = days[event] ?? '';
    return day < from || day > to;
  });
  return {
    criterion: 'dates',
    earned: share(10, { right: key.days.length - late.length, wrong: 0, of: key.days.length }),
    witnesses: late.map(({ event, from, to, why }) => {
      const given = days[event] ?? '';
      const label = task.events.find(({ id }) => id === event)?.label ?? event;
      return {
        kind: given === '' ? 'day-missing' : 'wrong-day',
        sentence: `${label}: ${given === '' ? 'no day is given' : `${given} is not right`}. ${why}`,
        at: [event],
        detail: { event, given, from, to },
      };
    }),
  };
}
