import type { SystemModel } from '@cmdsp/workbench/system-model';
import { type AttackPath, partOf } from '@cmdsp/workbench/threats';
import type { Mark } from '../system-model/mark.ts';

/** Marks at every component and flow that attack paths pass, with the numbers of the paths; `only` one path, or all of them. */
export function pathMarks(
  model: Pick<SystemModel, 'flows'>,
  { paths, only }: { readonly paths: readonly AttackPath[]; readonly only: number | null },
): readonly Mark[] {
  const numbers = new Map<string, readonly number[]>();
  for (const [index, path] of paths.entries()) {
    if (only !== null && only !== index) continue;
    for (const id of new Set(placesOf(model, path))) numbers.set(id, [...(numbers.get(id) ?? []), index + 1]);
  }
  return [...numbers].map(([id, list]) => ({ id, tone: 'danger', words: wordsOf(list) }));
}

function placesOf({ flows }: Pick<SystemModel, 'flows'>, { position, asset, steps }: AttackPath): readonly string[] {
  const passed = steps.flatMap(({ flow }) => {
    const ends = flows.find(({ id }) => id === partOf(flow));
    // On the way of a flow nobody holds its sender: only the receiver is marked.
    return ends === undefined ? [] : [ends.id, partOf(flow) === flow ? ends.to : ends.from];
  });
  return [partOf(position.id), ...passed, asset.element];
}

/** As many numbers as fit beside a part. */
const mostNumbers = 4;

function wordsOf(numbers: readonly number[]): string {
  if (numbers.length === 1) return `On way ${numbers[0]}`;
  if (numbers.length > mostNumbers) return `On ${numbers.length} ways`;
  return `On ways ${numbers.join(', ')}`;
}
