import { portsMeant, type Verdict } from './decision.ts';
import { type Flow, type Protocol, protocols } from './network.ts';
import type { Reach } from './open-reach.ts';
import { intersectPorts, type PortSet } from './port-set.ts';

/** One packet that shows something, with what decided about it. Somebody can send it and look. */
export type Witness = {
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly by: Verdict;
  /** The published address it is sent to, where it does not go to the host's own. */
  readonly via: { readonly address: string; readonly port: number } | null;
};

/** What was found about one flow. */
export type FlowFinding = {
  readonly flow: Flow;
  /** Pairs of hosts for which some of its packets do what they should not: stopped if needed, let through if forbidden. */
  readonly pairs: number;
  /** One packet of each of the first pairs. */
  readonly witnesses: readonly Witness[];
};

const shown = 5;

/** Which needed flows are cut: for each, the packets of it that are stopped, whatever listens at the other end. */
export function findCutFlows(reach: Reach, needed: readonly Flow[]): readonly FlowFinding[] {
  return needed.map((flow) => look(reach, flow, false)).filter(({ pairs }) => pairs > 0);
}

/** Which forbidden flows are open: for each, the packets of it that are let through, by a published address as well. */
export function findOpenFlows(reach: Reach, forbidden: readonly Flow[]): readonly FlowFinding[] {
  return forbidden.map((flow) => look(reach, flow, true)).filter(({ pairs }) => pairs > 0);
}

function look(reach: Reach, flow: Flow, isAllowed: boolean): FlowFinding {
  const [sources, targets] = [reach.select(flow.from), reach.select(flow.to)];
  const witnesses: Witness[] = [];
  let pairs = 0;
  for (const from of sources) {
    for (const to of targets) {
      if (from === to) continue;
      const witness =
        direct(reach, flow, { from, to, isAllowed }) ?? (isAllowed ? translated(reach, flow, { from, to }) : null);
      if (witness === null) continue;
      pairs += 1;
      if (witnesses.length < shown) witnesses.push(witness);
    }
  }
  return { flow, pairs, witnesses };
}

function direct(
  reach: Reach,
  flow: Flow,
  { from, to, isAllowed }: { readonly from: number; readonly to: number; readonly isAllowed: boolean },
): Witness | null {
  for (const decision of reach.decisions(from, to)) {
    if (decision.isAllowed !== isAllowed) continue;
    const port = firstOf(intersectPorts(portsMeant(flow, decision.protocol), decision.ports));
    if (port !== null)
      return { ...named(reach, from, to), protocol: decision.protocol, port, by: decision.by, via: null };
  }
  return null;
}

/** A published address leads through the firewall even for hosts of the same zone. */
function translated(
  reach: Reach,
  flow: Flow,
  { from, to }: { readonly from: number; readonly to: number },
): Witness | null {
  const { translations } = reach.network;
  const ends = named(reach, from, to);
  for (const { host, protocol, hostPort, address, port } of translations) {
    if (host !== ends.to || !portsMeant(flow, protocol).some(([a, b]) => a <= hostPort && hostPort <= b)) continue;
    for (const decision of protocols.includes(protocol) ? reach.decisions(from, to, true) : []) {
      const isMeant = decision.protocol === protocol && decision.ports.some(([a, b]) => a <= hostPort && hostPort <= b);
      if (isMeant && decision.isAllowed)
        return { ...ends, protocol, port: hostPort, by: decision.by, via: { address, port } };
    }
  }
  return null;
}

function named({ network }: Reach, from: number, to: number): { readonly from: string; readonly to: string } {
  return { from: network.hosts[from]?.id ?? '', to: network.hosts[to]?.id ?? '' };
}

function firstOf(ports: PortSet): number | null {
  return ports[0]?.[0] ?? null;
}
