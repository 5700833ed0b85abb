import type { ProgrammeBlueprint } from '@cmdsp/content';
import type { Blueprint } from '@cmdsp/forms';
import { parseRational } from '@cmdsp/primitives';

/** The programme's blueprint as assembly reads it. */
export function blueprintOf(blueprint: ProgrammeBlueprint): Blueprint {
  return { ...blueprint, passMark: parseRational(blueprint.passMark) };
}
