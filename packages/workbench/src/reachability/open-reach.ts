import { type Decision, decideInZone, portsOf } from './decision.ts';
import type { Host, Network, Protocol, Selector, Translation } from './network.ts';
import { protocols } from './network.ts';
import { noPorts, type PortSet } from './port-set.ts';
import { openProtocolReach, type ProtocolReach } from './protocol-reach.ts';
import { hostSelector } from './rule-matches.ts';

/** A network that answers questions about packets. Hosts are known by their place in `network.hosts`. */
export type Reach = {
  readonly network: Network;
  readonly select: (selectors: readonly Selector[]) => readonly number[];
  /** What becomes of every packet from one host to another; `isTranslated`: sent to a published address. */
  readonly decisions: (from: number, to: number, isTranslated?: boolean) => readonly Decision[];
  /** Ports on which packets arrive. */
  readonly allowed: (from: number, to: number, protocol: Protocol) => PortSet;
  /** What the rules do to packets of one protocol, zones left out. */
  readonly byRules: (protocol: Protocol) => ProtocolReach;
  /** Whether packets from one host to another can come to the rules. */
  readonly meetsRules: (from: number, to: number) => boolean;
};

/**
 * Makes a network ready for questions. It must be without faults (findNetworkFaults). Answers are exact for every packet:
 * protocols are worked on one by one, as sets of ports, and pairs of hosts for which the same rules decide share one answer.
 */
export function openReach(network: Network): Reach {
  const select = hostSelector(network.hosts);
  const isolated = new Set(network.zones.filter(({ isIsolated }) => isIsolated).map(({ id }) => id));
  const published = new Set(network.translations.map(({ host }) => host));
  const zones = network.hosts.map(({ zone }) => (isolated.has(zone) ? null : zone));
  const isPublished = network.hosts.map(({ id }) => published.has(id));
  const isInside = (from: number, to: number) => zones[from] !== null && zones[from] === zones[to];
  const opened: Partial<Record<Protocol, ProtocolReach>> = {};
  const byRules = (protocol: Protocol) => (opened[protocol] ??= openProtocolReach(network, protocol));
  return {
    network,
    select: (selectors) => [...new Set(selectors.flatMap(select))].toSorted((one, other) => one - other),
    decisions: (from, to, isTranslated = false) =>
      protocols.flatMap((protocol) =>
        !isTranslated && isInside(from, to)
          ? decideInZone(protocol)
          : (byRules(protocol).answer(from, to)?.decisions ?? []),
      ),
    allowed: (from, to, protocol) =>
      isInside(from, to) ? portsOf(protocol) : (byRules(protocol).answer(from, to)?.allowed ?? noPorts),
    byRules,
    meetsRules: (from, to) => !isInside(from, to) || (isPublished[to] ?? false),
  };
}

/** Where a packet for an address arrives, and on which port; null where nobody has it. */
export function translate(
  { hosts, translations }: Network,
  packet: { readonly address: string; readonly protocol: Protocol; readonly port: number },
): { readonly host: Host; readonly port: number; readonly by: Translation | null } | null {
  const own = hosts.find(({ address }) => address === packet.address);
  if (own !== undefined) return { host: own, port: packet.port, by: null };
  const by = translations.find(
    ({ address, protocol, port }) => address === packet.address && protocol === packet.protocol && port === packet.port,
  );
  const host = by === undefined ? undefined : hosts.find(({ id }) => id === by.host);
  return by === undefined || host === undefined ? null : { host, port: by.hostPort, by };
}
