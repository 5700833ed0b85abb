import type { Dealt } from '../lab.ts';
import type { Cap } from '../marking.ts';
import type { SbomAnswer } from './answer.ts';
import type { SbomKey } from './key.ts';
import { namesOf } from './names-of.ts';
import type { SbomTask } from './task.ts';

/** A plan that takes a unit away from the patients who are connected to it limits the whole to 50 points. */
export function findHarm({ task }: Dealt<SbomTask, SbomKey>, { plan }: SbomAnswer): Cap | null {
  const nameOf = namesOf(task);
  for (const { advisory, window } of plan) {
    const chosen = task.windows.find(({ id }) => id === window);
    const unit = task.units.find(({ id }) => id === chosen?.unit);
    if (chosen?.isInUse === true && unit?.isPatientConnected === true)
      return {
        points: 50,
        witness: {
          kind: 'unit-in-use',
          sentence: `${nameOf(window)}: patients are connected to ${unit.title} then, and the plan takes it out of use for ${nameOf(advisory)}.`,
          at: [advisory, window],
          detail: { advisory, window },
        },
      };
  }
  return null;
}
