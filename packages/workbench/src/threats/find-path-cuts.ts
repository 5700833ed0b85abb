import type { AttackPath, Measure } from './attack-path.ts';
import type { Diagram } from './diagram.ts';
import type { Mitigation } from './mitigation.ts';

/** A measure that would stop paths, and which of them, by their place in the list. */
export type PathCut = Measure & { readonly paths: readonly number[] };

/** Every single measure of a library that would stop at least one of the paths; those that stop most come first. */
export function findPathCuts(
  diagram: Diagram,
  { paths, library }: { readonly paths: readonly AttackPath[]; readonly library: readonly Mitigation[] },
): readonly PathCut[] {
  const targets = new Map(diagram.flows.map((flow) => [flow.id, flow.target]));
  const stopped = new Map<string, PathCut>();
  for (const [index, { steps }] of paths.entries())
    for (const { flow, by } of steps)
      for (const { id, cuts } of library) {
        if (!cuts.includes(by)) continue;
        for (const at of [flow, targets.get(flow) ?? flow]) {
          const key = `${id} ${at}`;
          const before = stopped.get(key)?.paths ?? [];
          if (!before.includes(index)) stopped.set(key, { mitigation: id, at, paths: [...before, index] });
        }
      }
  return [...stopped.values()].toSorted((a, b) => b.paths.length - a.paths.length);
}
