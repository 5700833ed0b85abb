import { type Random, shuffle } from '@cmdsp/primitives';
import { vexActions, vexJustifications, vexStatuses } from '@cmdsp/workbench/sbom';
import type { SbomAnswer } from '../answer.ts';
import { faultKinds, type SbomTask } from '../task.ts';

/** What somebody answers who clicks without looking. */
export function guessSbom(task: SbomTask, random: Random): SbomAnswer {
  const pick = <Value>(values: readonly Value[]): Value => {
    const found = values[random.below(values.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  const some = shuffle(task.advisories, random).slice(0, 5 + random.below(15));
  return {
    repairs: shuffle(task.components, random)
      .slice(0, random.below(20))
      .map(({ id }) => ({ component: id, kind: pick(faultKinds), value: pick(task.values).id })),
    matches: some.map(({ id }) => ({ advisory: id, component: pick(task.components).id })),
    statements: some.map(({ id }) => {
      const status = pick(vexStatuses);
      return {
        advisory: id,
        status,
        justification: status === 'not_affected' ? pick(vexJustifications) : null,
        action: status === 'affected' ? pick(vexActions) : null,
      };
    }),
    ranking: some.map(({ id }) => id),
    plan: some.slice(0, 6).map(({ id }) => ({
      advisory: id,
      window: pick(task.windows).id,
      control: pick([null, ...task.controls.map((control) => control.id)]),
      expiresOnDay: pick([null, ...task.expiryDays]),
    })),
  };
}
