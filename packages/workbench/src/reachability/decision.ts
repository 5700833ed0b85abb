import type { Protocol, Rule } from './network.ts';
import { allPorts, noPorts, type PortSet, intersectPorts, portSet, subtractPorts } from './port-set.ts';

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

/** A rule with the ports it is about, worked out once. */
export type ReadyRule = { readonly rule: Rule; readonly meant: Readonly<Record<Protocol, PortSet>> };

/** Works out what a rule is about. */
export function readyRule(rule: Rule): ReadyRule {
  const meant = { tcp: portsMeant(rule, 'tcp'), udp: portsMeant(rule, 'udp'), icmp: portsMeant(rule, 'icmp') };
  return { rule, meant };
}

/**
 * What these rules, in this order, do to every packet of a protocol: the first that looks at a packet decides, and what none
 * decides is denied. The decisions share no packet and leave none out.
 */
export function decideByRules(rules: readonly ReadyRule[], protocol: Protocol): readonly Decision[] {
  const decisions: Decision[] = [];
  let rest = portsOf(protocol);
  for (const { rule, meant } of rules) {
    if (rest.length === 0) return decisions;
    const ports = intersectPorts(rest, meant[protocol]);
    if (ports.length === 0) continue;
    decisions.push({ protocol, ports, isAllowed: rule.action === 'allow', by: { kind: 'rule', rule } });
    rest = subtractPorts(rest, ports);
  }
  if (rest.length > 0) decisions.push({ protocol, ports: rest, isAllowed: false, by: { kind: 'no-rule' } });
  return decisions;
}

/** What happens inside a zone that does not keep its hosts apart. */
export function decideInZone(protocol: Protocol): readonly Decision[] {
  return [{ protocol, ports: portsOf(protocol), isAllowed: true, by: { kind: 'same-zone' } }];
}
