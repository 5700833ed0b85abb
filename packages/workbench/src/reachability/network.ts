/** `icmp` has no ports; it counts as port 0. */
export type Protocol = 'tcp' | 'udp' | 'icmp';

export const protocols: readonly Protocol[] = ['tcp', 'udp', 'icmp'];

/** `any`, `zone:<id>`, `host:<id>`, or addresses such as `10.20.6.0/24`. */
export type Selector = string;

export type Zone = {
  readonly id: string;
  readonly label: string;
  /** Hosts of a zone reach one another without a firewall in between, unless the zone keeps them apart. */
  readonly isIsolated: boolean;
};

export type Host = {
  readonly id: string;
  readonly label: string;
  readonly zone: string;
  readonly address: string;
};

/** What listens at a host: without it a packet that arrives does nothing. */
export type Service = {
  readonly host: string;
  readonly protocol: Protocol;
  readonly ports: readonly (readonly [number, number])[];
  readonly label: string;
};

/** A line of the firewall. The first one that matches decides; replies to what was let through pass. */
export type Rule = {
  readonly id: string;
  readonly action: 'allow' | 'deny';
  readonly from: readonly Selector[];
  readonly to: readonly Selector[];
  readonly protocol: Protocol | 'any';
  /** None means all ports. */
  readonly ports: readonly (readonly [number, number])[];
  /** Who answers for it. */
  readonly owner: string;
};

/** What is sent to `address` goes to a host instead, before the rules see it; other ports of the address lead nowhere. */
export type Translation = {
  readonly id: string;
  readonly address: string;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly host: string;
  readonly hostPort: number;
};

/** A network behind one stateful filter. What no rule decides is denied. */
export type Network = {
  readonly zones: readonly Zone[];
  readonly hosts: readonly Host[];
  readonly services: readonly Service[];
  readonly rules: readonly Rule[];
  readonly translations: readonly Translation[];
};

/** A flow somebody needs, or one that must not be there. */
export type Flow = {
  readonly id: string;
  readonly label: string;
  readonly from: readonly Selector[];
  readonly to: readonly Selector[];
  readonly protocol: Protocol | 'any';
  readonly ports: readonly (readonly [number, number])[];
};
