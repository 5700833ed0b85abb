import { hasPort } from '@cmdsp/workbench/reachability';
import type { ShownPacket } from './shown-packet.ts';
import type { WardView } from './ward-view.ts';

/** A step of an outbreak; `isNeed`: by a flow that the ward needs, counted whether or not it passes today. */
export type OutbreakStep = ShownPacket & { readonly isNeed: boolean };

/**
 * Where an outbreak that begins at the task's host comes, if whoever reaches something that listens takes it over; each host
 * with the step by which it is reached. All needs are counted as met: they have to be, and cutting one must not look like safety.
 */
export function spreadOutbreak(view: WardView): ReadonlyMap<string, OutbreakStep | null> {
  const { task } = view;
  const reached = new Map<string, OutbreakStep | null>([[task.outbreak.start, null]]);
  // A map hands out what is added while it is walked through: the nearest first.
  for (const from of reached.keys()) {
    for (const { id: to } of task.hosts) {
      if (reached.has(to)) continue;
      const step = stepTo(view, from, to);
      if (step !== null) reached.set(to, step);
    }
  }
  return reached;
}

/** The steps from the beginning to a host. */
export function wayOf(reached: ReadonlyMap<string, OutbreakStep | null>, host: string): readonly OutbreakStep[] {
  const step = reached.get(host) ?? null;
  return step === null ? [] : [...wayOf(reached, step.from), step];
}

function stepTo({ reach, needsOf }: WardView, from: string, to: string): OutbreakStep | null {
  const need = needsOf(from, to)[0];
  if (need !== undefined) return { from, to, protocol: need.protocol, port: need.port, isNeed: true };
  const places = [from, to].map((id) => reach.network.hosts.findIndex((host) => host.id === id));
  const [source = -1, target = -1] = places;
  for (const { host, protocol, ports } of reach.network.services) {
    const port = ports[0]?.[0];
    if (host === to && port !== undefined && hasPort(reach.allowed(source, target, protocol), port))
      return { from, to, protocol, port, isNeed: false };
  }
  return null;
}
