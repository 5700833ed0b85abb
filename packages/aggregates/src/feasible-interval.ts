import type { Flow } from './flow.ts';

/** Between which values a hidden count must lie for somebody who sees all others. */
export type Feasible = { readonly least: number; readonly most: number };

/** An edge that may still carry more, in a network under search. */
type Arc = { readonly to: number; room: number; readonly back: number };

/**
 * The values that a hidden count could have, given every shown one and that no count is below zero. Exact: the bounds of a
 * flow with whole capacities are whole. `most` is Infinity where nothing limits it.
 */
export function feasibleInterval(
  flows: readonly Flow[],
  { hidden, of }: { readonly hidden: ReadonlySet<number>; readonly of: number },
): Feasible {
  const flow = flows[of];
  if (flow === undefined) throw new RangeError(`There is no flow ${of}`);
  const others = { hidden, without: of };
  const more = pushable(flows, { ...others, source: flow.to, sink: flow.from });
  const less = pushable(flows, { ...others, source: flow.from, sink: flow.to });
  return { least: Math.max(0, flow.value - less), most: flow.value + more };
}

type Asked = {
  readonly hidden: ReadonlySet<number>;
  readonly without: number;
  readonly source: number;
  readonly sink: number;
};

/** How much more can flow from source to sink by changing hidden counts other than one (Edmonds and Karp). */
function pushable(flows: readonly Flow[], { hidden, without, source, sink }: Asked): number {
  const arcs: Arc[] = [];
  const leaving = new Map<number, number[]>();
  const connect = (from: number, arc: Arc) => {
    leaving.set(from, [...(leaving.get(from) ?? []), arcs.length]);
    arcs.push(arc);
  };
  for (const [index, { from, to, value }] of flows.entries()) {
    if (index === without || !hidden.has(index)) continue;
    connect(from, { to, room: Number.POSITIVE_INFINITY, back: arcs.length + 1 });
    connect(to, { to: from, room: value, back: arcs.length - 1 });
  }
  let pushed = 0;
  for (;;) {
    const path = shortestPath(arcs, { leaving, source, sink });
    if (path === null) return pushed;
    const room = Math.min(...path.map((arc) => arc.room));
    if (room === Number.POSITIVE_INFINITY) return room;
    for (const arc of path) {
      arc.room -= room;
      const back = arcs[arc.back];
      if (back !== undefined) back.room += room;
    }
    pushed += room;
  }
}

function shortestPath(
  arcs: readonly Arc[],
  {
    leaving,
    source,
    sink,
  }: { readonly leaving: ReadonlyMap<number, readonly number[]>; readonly source: number; readonly sink: number },
): readonly Arc[] | null {
  const cameBy = new Map<number, { readonly arc: Arc; readonly from: number }>();
  const queue = [source];
  for (const node of queue) {
    for (const index of leaving.get(node) ?? []) {
      const arc = arcs[index];
      if (arc === undefined || arc.room <= 0 || arc.to === source || cameBy.has(arc.to)) continue;
      cameBy.set(arc.to, { arc, from: node });
      queue.push(arc.to);
    }
  }
  const path: Arc[] = [];
  for (let node = sink; node !== source;) {
    const step = cameBy.get(node);
    if (step === undefined) return null;
    path.push(step.arc);
    node = step.from;
  }
  return path;
}
