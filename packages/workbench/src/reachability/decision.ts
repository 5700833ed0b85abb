import type { Protocol, Rule } from './network.ts';
import { allPorts, noPorts, type PortSet, intersectPorts, portSet } from './port-set.ts';

/** What became of packets, and what decided it. */
export type Verdict =
  | { readonly kind: 'rule'; readonly rule: Rule }
  /** Both hosts are in one zone, and no firewall is in between. */
  | { readonly kind: 'same-zone' }
  /** No rule looked at them. */
  | { readonly kind: 'no-rule' };

/** Packets of one protocol that one thing decided about. */
export type Decision = {
  readonly protocol: Protocol;
  readonly ports: PortSet;
  readonly isAllowed: boolean;
  readonly by: Verdict;
};

/** What a protocol's ports are; `icmp` counts as port 0. */
export function portsOf(protocol: Protocol): PortSet {
  return protocol === 'icmp' ? [[0, 0]] : allPorts;
}

/** The ports of a protocol that a rule or flow is about. */
export function portsMeant(
  { protocol, ports }: { readonly protocol: Protocol | 'any'; readonly ports: Rule['ports'] },
  asked: Protocol,
): PortSet {
  if (protocol !== 'any' && protocol !== asked) return noPorts;
  return ports.length === 0 ? portsOf(asked) : intersectPorts(portSet(ports), portsOf(asked));
}

/** What happens inside a zone that does not keep its hosts apart. */
export function decideInZone(protocol: Protocol): readonly Decision[] {
  return [{ protocol, ports: portsOf(protocol), isAllowed: true, by: { kind: 'same-zone' } }];
}
