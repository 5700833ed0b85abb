import type { AttackPath } from './attack-path.ts';
import { diagramOf } from './diagram-of.ts';
import { findAttackPaths } from './find-attack-paths.ts';
import { findPathCuts, type PathCut } from './find-path-cuts.ts';
import { mitigations } from './mitigations.ts';
import { partOf } from './part-of.ts';
import type { ThreatModel } from './threat-model.ts';

/** The ways that the register leaves open, and what would stop them; each cut stands at a component or flow of the model. */
export type OpenPaths = { readonly paths: readonly AttackPath[]; readonly cuts: readonly PathCut[] };

/**
 * Asks a threat model for its attack paths. What the register has chosen at a place is in place there; at a flow that goes both ways it
 * works on both of them, and who stands on such a flow stands on both.
 */
export function findOpenPaths({ model, facts, positions, assets, threats }: ThreatModel): OpenPaths {
  const diagram = diagramOf(model, facts);
  const flows = new Set(diagram.flows.map(({ id }) => id));
  const bothWays = (id: string) => [id, ...(flows.has(`${id}:back`) ? [`${id}:back`] : [])];
  const found = findAttackPaths(diagram, {
    positions: positions.flatMap(({ kind, id }) => bothWays(id).map((place) => ({ kind, id: place }))),
    assets,
    measures: threats.flatMap(({ at, mitigations: chosen }) =>
      chosen.flatMap((mitigation) => bothWays(at).map((place) => ({ mitigation, at: place }))),
    ),
    library: mitigations,
  });
  const paths = shortest(found);
  return { paths, cuts: joinWays(findPathCuts(diagram, { paths, library: mitigations })) };
}

/** From the two ways of one flow only the shortest of both count, as from any other start. */
function shortest(paths: readonly AttackPath[]): readonly AttackPath[] {
  const keyOf = ({ position, asset }: AttackPath) => `${partOf(position.id)} ${asset.element} ${asset.from}`;
  const least = new Map<string, number>();
  for (const path of paths)
    least.set(keyOf(path), Math.min(path.steps.length, least.get(keyOf(path)) ?? path.steps.length));
  return paths.filter((path) => path.steps.length === least.get(keyOf(path)));
}

function joinWays(cuts: readonly PathCut[]): readonly PathCut[] {
  const joined = new Map<string, PathCut>();
  for (const { mitigation, at, paths } of cuts) {
    const key = `${mitigation} ${partOf(at)}`;
    const all = new Set([...(joined.get(key)?.paths ?? []), ...paths]);
    joined.set(key, { mitigation, at: partOf(at), paths: [...all].toSorted((a, b) => a - b) });
  }
  return [...joined.values()].toSorted((a, b) => b.paths.length - a.paths.length);
}
