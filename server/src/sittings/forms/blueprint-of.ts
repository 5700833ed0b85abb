import type { ProgrammeBlueprint } from '@cmdsp/content';
import type { Blueprint } from '@cmdsp/forms';
import { parseRational } from '@cmdsp/primitives';

/** The programme's blueprint as assembly reads it. */
export function blueprintOf(blueprint: ProgrammeBlueprint): Blueprint {
  const { difficulty, time } = blueprint;
  return {
    ...blueprint,
    practicalShare: parseRational(blueprint.practicalShare),
    difficulty: difficulty && {
      target: parseRational(difficulty.target),
      tolerance: parseRational(difficulty.tolerance),
    },
    time: time && { form: parseRational(time.form), pretest: parseRational(time.pretest) },
    maximumOverlap: parseRational(blueprint.maximumOverlap),
    passMark: parseRational(blueprint.passMark),
  };
}
