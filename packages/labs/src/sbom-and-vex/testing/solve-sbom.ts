import type { Dealt } from '../../lab.ts';
import type { SbomAnswer } from '../answer.ts';
import type { SbomKey } from '../key.ts';
import type { SbomTask } from '../task.ts';

/**
 * A full solution. `from` says from which end to take where several answers are right: the first or the last component, value, word,
 * window and control, and the order of equally urgent matches.
 */
export function solveSbom({ task, key }: Dealt<SbomTask, SbomKey>, from: 'first' | 'last'): SbomAnswer {
  const take = <Value>(values: readonly Value[]): Value | null => values.at(from === 'first' ? 0 : -1) ?? null;
  const taken = (values: readonly string[]): string => take(values) ?? '';
  const ranked = from === 'first' ? key.verdicts : key.verdicts.toReversed();
  return {
    repairs: key.faults.map(({ components, kind, values }) => ({
      component: taken(components),
      kind,
      value: take(values),
    })),
    matches: key.matches,
    statements: key.verdicts.map(({ advisory, status, justifications, actions }) => ({
      advisory,
      status,
      justification: take(justifications),
      action: take(actions),
    })),
    ranking: ranked.toSorted((a, b) => (a.withinDays ?? 1000) - (b.withinDays ?? 1000)).map(({ advisory }) => advisory),
    plan: key.plan.map(({ advisory, windows, controls }) => ({
      advisory,
      window: taken(windows),
      control: take(controls),
      expiresOnDay: controls.length === 0 ? null : take(task.expiryDays.filter((day) => day <= 90)),
    })),
  };
}
