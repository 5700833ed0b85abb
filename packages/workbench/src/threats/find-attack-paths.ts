import type { Asset, AttackPath, AttackStep, Measure, Position } from './attack-path.ts';
import type { Diagram } from './diagram.ts';
import type { Mitigation } from './mitigation.ts';
import { isAtLeast, openAttackSteps } from './open-attack-steps.ts';

/** What is asked of a diagram. */
export type AttackQuestion = {
  readonly positions: readonly Position[];
  readonly assets: readonly Asset[];
  readonly measures: readonly Measure[];
  readonly library: readonly Mitigation[];
};

/** Paths that are looked for from one position to one asset. */
const mostPaths = 10;

/**
 * For each position and asset the shortest ways that no measure stops, ten at most, each through other flows or other payloads. None
 * visits an element twice. An empty answer means that the measures stop every way there is in the diagram.
 */
export function findAttackPaths(diagram: Diagram, question: AttackQuestion): readonly AttackPath[] {
  const { first, next } = openAttackSteps(diagram, question);
  const targets = new Map(diagram.flows.map((flow) => [flow.id, flow.target]));
  const shortest = (position: Position, asset: Asset): readonly AttackPath[] => {
    if (position.kind === 'element' && position.id === asset.element) return [{ position, asset, steps: [] }];
    // Who stands on the way of a flow holds neither end of it.
    const start = position.kind === 'element' ? [position.id] : [];
    // How long the first way to an element and hold was, and how many as short there are: longer ones bring nothing new.
    const seen: Seen = new Map();
    let ways: readonly Way[] = [{ steps: [], visited: new Set(start) }];
    for (let length = 1; length <= diagram.elements.length && ways.length > 0; length += 1) {
      const longer = ways.flatMap((way) => {
        const last = way.steps.at(-1);
        const held = last === undefined ? undefined : { element: targets.get(last.flow) ?? '', hold: last.hold };
        return (held === undefined ? first(position) : next(held)).flatMap((step) => goOn(way, step, targets));
      });
      const arrived = longer.filter(({ steps }) => isHarm(steps.at(-1), asset, targets));
      if (arrived.length > 0) return arrived.slice(0, mostPaths).map(({ steps }) => ({ position, asset, steps }));
      ways = longer.filter(({ steps }) => isNew(steps.at(-1), { seen, targets, length }));
    }
    return [];
  };
  return question.positions.flatMap((position) => question.assets.flatMap((asset) => shortest(position, asset)));
}

type Way = { readonly steps: readonly AttackStep[]; readonly visited: ReadonlySet<string> };
type Seen = Map<string, { readonly length: number; readonly count: number }>;
type Targets = ReadonlyMap<string, string>;

function goOn({ steps, visited }: Way, step: AttackStep, targets: Targets): readonly Way[] {
  const target = targets.get(step.flow);
  if (target === undefined || visited.has(target)) return [];
  return [{ steps: [...steps, step], visited: new Set([...visited, target]) }];
}

function isHarm(step: AttackStep | undefined, asset: Asset, targets: Targets): boolean {
  return step !== undefined && targets.get(step.flow) === asset.element && isAtLeast(step.hold, asset.from);
}

function isNew(
  step: AttackStep | undefined,
  { seen, targets, length }: { readonly seen: Seen; readonly targets: Targets; readonly length: number },
): boolean {
  if (step === undefined) return false;
  const key = `${targets.get(step.flow) ?? ''} ${step.hold}`;
  const before = seen.get(key);
  if (before !== undefined && (before.length < length || before.count === mostPaths)) return false;
  seen.set(key, { length, count: (before?.count ?? 0) + 1 });
  return true;
}
