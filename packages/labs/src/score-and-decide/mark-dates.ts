import { multiplyRational, rational } from '@cmdsp/primitives';
import { addDays } from '@cmdsp/workbench/risk';
import type { CriterionResult } from '../marking.ts';
import type { Assessed } from './assessed.ts';
import type { FindingKey } from './key.ts';
import { witnessOf } from './miss.ts';

const names = { noticeOn: 'the day of notice', fixOn: 'the day of the fix' } as const;

/**
 * The days of notice and fix where discretion is asked for, in equal shares: a day must lie between when it can be done and the last
 * day that the conditions leave. A day where none is asked for takes a right one away, so that naming days for all of them earns nothing.
 */
export function markDates(all: readonly Assessed[]): CriterionResult {
  let right = 0;
  let needless = 0;
  let due = 0;
  const witnesses = all.flatMap(({ finding, key, said }) =>
    (['noticeOn', 'fixOn'] as const).flatMap((field) => {
      const value = said[field];
      const window = key.route === 'discretion' ? windowOf(key, field) : null;
      due += window === null ? 0 : 1;
      if (window === null && value === null) return [];
      if (window !== null && value !== null && window.from <= value && value <= window.to) {
        right += 1;
        return [];
      }
      needless += window === null ? 1 : 0;
      const kind = window === null ? 'needless-day' : 'day';
      return [witnessOf({ finding, key, element: field, name: names[field], value, reason: 'dates', kind })];
    }),
  );
  const share = due === 0 ? rational(needless === 0 ? 1 : 0) : rational(Math.max(0, right - needless), due);
  return { criterion: 'dates', earned: multiplyRational(rational(10), share), witnesses };
}

/** From when it can be done to the last day of the conditions: 30 days after learning for the notice, 60 for the fix. */
function windowOf({ known }: FindingKey, field: 'noticeOn' | 'fixOn'): { readonly from: string; readonly to: string } {
  return field === 'noticeOn'
    ? { from: known.noticeFrom, to: addDays(known.learnedOn, 30) }
    : { from: known.fixFrom, to: addDays(known.learnedOn, 60) };
}
