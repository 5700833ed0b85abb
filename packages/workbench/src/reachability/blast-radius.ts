import { portSet, intersectPorts, type PortSet } from './port-set.ts';
import type { Reach } from './open-reach.ts';
import type { Protocol } from './network.ts';

/** A host within reach, and the packet by which the last step to it is made. */
export type ReachedHost = {
  readonly host: string;
  readonly zone: string;
  readonly steps: number;
  readonly from: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly service: string;
};

/** What somebody who holds one host can come to, step by step, over what listens. */
export type BlastRadius = { readonly hosts: readonly ReachedHost[]; readonly zones: readonly string[] };

type Listening = { readonly protocol: Protocol; readonly ports: PortSet; readonly label: string };

/**
 * Everything that can be reached from a host in up to `steps` steps, if whoever reaches a service takes its host over: the
 * worst case, on purpose. Nearest first; of equally near ones in the order of the network.
 */
export function blastRadius(
  reach: Reach,
  { start, steps }: { readonly start: string; readonly steps: number },
): BlastRadius {
  const { hosts } = reach.network;
  const services = servicesByHost(reach);
  const first = hosts.findIndex(({ id }) => id === start);
  const seen = new Set([first]);
  const reached: ReachedHost[] = [];
  let edge = first === -1 ? [] : [first];
  for (let step = 1; step <= steps && edge.length > 0; step += 1) {
    const next: number[] = [];
    for (const from of edge) {
      for (const [to, host] of hosts.entries()) {
        if (seen.has(to)) continue;
        const way = wayIn(reach, { from, to }, services.get(host.id) ?? []);
        if (way === null) continue;
        seen.add(to);
        next.push(to);
        reached.push({ host: host.id, zone: host.zone, steps: step, from: hosts[from]?.id ?? '', ...way });
      }
    }
    edge = next;
  }
  const zones = [...new Set([hosts[first]?.zone ?? '', ...reached.map(({ zone }) => zone)])].filter(
    (zone) => zone !== '',
  );
  return { hosts: reached, zones };
}

function wayIn(
  reach: Reach,
  { from, to }: { readonly from: number; readonly to: number },
  services: readonly Listening[],
): Pick<ReachedHost, 'protocol' | 'port' | 'service'> | null {
  for (const { protocol, ports, label } of services) {
    const port = intersectPorts(ports, reach.allowed(from, to, protocol))[0]?.[0];
    if (port !== undefined) return { protocol, port, service: label };
  }
  return null;
}

function servicesByHost({ network }: Reach): ReadonlyMap<string, readonly Listening[]> {
  const services = new Map<string, Listening[]>();
  for (const { host, protocol, ports, label } of network.services) {
    const one = { protocol, ports: portSet(ports), label };
    services.set(host, [...(services.get(host) ?? []), one]);
  }
  return services;
}
