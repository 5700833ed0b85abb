import { feasibleInterval } from './feasible-interval.ts';
import type { Flow } from './flow.ts';

/** Fewer people than this are never shown as a number, nor none of them. */
export const minimumCell = 5;

/**
 * Which counts to hide so that every hidden one could be any of a range as wide as `minimum`: those below it, then the
 * smallest others, cells before totals, until that is so. It follows that no equation has a single unknown, and that
 * nothing that can be added up or subtracted is a group of fewer people. At the worst everything is hidden.
 */
export function protectFlows(flows: readonly Flow[], minimum: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [index, { value }] of flows.entries()) if (value < minimum) hidden.add(index);
  for (;;) {
    const next = findNext(flows, { hidden, minimum });
    if (next === null) return hidden;
    hidden.add(next);
  }
}

type State = { readonly hidden: ReadonlySet<number>; readonly minimum: number };

/** The count to hide next, because without it a hidden one is given away; null when none is. */
function findNext(flows: readonly Flow[], { hidden, minimum }: State): number | null {
  const nodes = new Set(flows.flatMap(({ from, to }) => [from, to]));
  for (const node of nodes) {
    if (!tells(flows, { hidden, minimum, node })) continue;
    const next = smallestShown(flows, { hidden, nodes: [node] });
    if (next !== null) return next;
  }
  for (const index of hidden) {
    const flow = flows[index];
    if (flow === undefined) continue;
    const { least, most } = feasibleInterval(flows, { hidden, of: index });
    if (most - least >= minimum) continue;
    return (
      smallestShown(flows, { hidden, nodes: [flow.from, flow.to] }) ??
      smallestShown(flows, { hidden, nodes: [...nodes] })
    );
  }
  return null;
}

/**
 * Whether an equation gives a hidden count away: alone in it, or one of few people that it adds up. The ranges would say so
 * too; asking the equation first hides fewer counts, because it names the line in which another one is missing.
 */
function tells(flows: readonly Flow[], { hidden, minimum, node }: State & { readonly node: number }): boolean {
  const unknown = flows.filter((flow, index) => hidden.has(index) && (flow.from === node || flow.to === node));
  if (unknown.length < 2) return unknown.length === 1;
  const isOneSided = unknown.every(({ from }) => from === node) || unknown.every(({ to }) => to === node);
  return isOneSided && unknown.reduce((sum, { value }) => sum + value, 0) < minimum;
}

/** The shown count at these nodes that is missed least: a cell before a total, and the smallest of those. */
function smallestShown(
  flows: readonly Flow[],
  { hidden, nodes }: { readonly hidden: ReadonlySet<number>; readonly nodes: readonly number[] },
): number | null {
  let best: { readonly index: number; readonly flow: Flow } | null = null;
  for (const [index, flow] of flows.entries()) {
    if (hidden.has(index) || !(nodes.includes(flow.from) || nodes.includes(flow.to))) continue;
    const isBetter =
      best === null || flow.level < best.flow.level || (flow.level === best.flow.level && flow.value < best.flow.value);
    if (isBetter) best = { index, flow };
  }
  return best?.index ?? null;
}
