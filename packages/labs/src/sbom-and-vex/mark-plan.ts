import { addRational, type Rational, rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { SbomAnswer } from './answer.ts';
import type { SbomKey } from './key.ts';
import { namesOf } from './names-of.ts';
import { shareOf } from './share-of.ts';
import type { SbomTask } from './task.ts';

/** The plan covers 90 days; a control without an end inside it would outlive whoever accepted it. */
const lastDay = 90;

/** Half a share for a window that is in time, of the right unit and out of use, half for the right measure; what needs no work costs half. */
export function markPlan({ task, key }: Dealt<SbomTask, SbomKey>, { plan }: SbomAnswer): CriterionResult {
  const nameOf = namesOf(task);
  const witnesses: Witness[] = [];
  let earned: Rational = rational(0);
  for (const { advisory, windows, controls } of key.plan) {
    const item = plan.find((one) => one.advisory === advisory);
    const lost = (kind: string, sentence: string) =>
      witnesses.push({
        kind,
        sentence: `${nameOf(advisory)}: ${sentence}`,
        at: [advisory, ...(item === undefined ? [] : [item.window])],
        detail: { advisory, windows: [...windows] },
      });
    if (item === undefined) {
      lost('unplanned', 'it needs work, and the plan has no day for it.');
      continue;
    }
    if (windows.includes(item.window)) earned = addRational(earned, rational(1, 2));
    else lost('wrong-window', `${nameOf(item.window)} is too late, of another unit, or while patients depend on it.`);
    if (isMeasureRight(item, controls)) earned = addRational(earned, rational(1, 2));
    else if (controls.length === 0)
      lost('needless-control', 'it can be mended; a compensating control is not what it needs.');
    else lost('no-control', 'nothing will mend it: it needs a control that works, with an end within the 90 days.');
  }
  for (const { advisory } of plan.filter((one) => !key.plan.some((item) => item.advisory === one.advisory))) {
    earned = addRational(earned, rational(-1, 2));
    witnesses.push({
      kind: 'needless-work',
      sentence: `${nameOf(advisory)} needs no work on a unit, and the plan takes one out of use for it.`,
      at: [advisory],
      detail: { advisory },
    });
  }
  return { criterion: 'plan', earned: shareOf(15, earned, key.plan.length), witnesses };
}

function isMeasureRight({ control, expiresOnDay }: SbomAnswer['plan'][number], controls: readonly string[]): boolean {
  if (controls.length === 0) return control === null && expiresOnDay === null;
  return control !== null && controls.includes(control) && expiresOnDay !== null && expiresOnDay <= lastDay;
}
