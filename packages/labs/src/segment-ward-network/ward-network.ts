import type { Flow, Network, Rule, Service } from '@cmdsp/workbench/reachability';
import type { WardAnswer } from './ward-answer.ts';
import type { WardNeed, WardTask } from './ward-task.ts';

/** The id of the zone and the rules that keep apart what is not connected; no learner's zone or rule can have it. */
export const notConnected = '(not connected)';

/** The network that an answer makes of a ward. Hosts without a zone of the answer are in it, and no packet reaches or leaves them. */
export function wardNetwork(task: WardTask, answer: WardAnswer): Network {
  const zones = new Set(answer.zones.map(({ id }) => id));
  const zoneOf = (host: string) => {
    const zone = answer.places[host];
    return zone !== undefined && zones.has(zone) ? zone : notConnected;
  };
  const apart = [`zone:${notConnected}`];
  const cut = { action: 'deny', protocol: 'any', ports: [], owner: '' } as const;
  const rules: readonly Rule[] = [
    { ...cut, id: notConnected, from: apart, to: ['any'] },
    { ...cut, id: notConnected, from: ['any'], to: apart },
    ...answer.rules.map(({ id, action, from, to, protocol, ports, owner }) => ({
      id,
      action,
      from,
      to,
      protocol,
      ports,
      owner: owner ?? '',
    })),
  ];
  return {
    zones: [...answer.zones, { id: notConnected, label: 'Not connected', isIsolated: true }],
    hosts: task.hosts.map(({ id, label, address }) => ({ id, label, address, zone: zoneOf(id) })),
    services: [...task.services.flatMap(listening), ...task.needs.flatMap(wanted)],
    rules,
    translations: [],
  };
}

/** A need as a flow of the engine. */
export function flowOfNeed({ id, label, from, to, protocol, port }: WardNeed): Flow {
  return { id, label, from: from.map(hostSelector), to: to.map(hostSelector), protocol, ports: [[port, port]] };
}

/** A forbidden relation as a flow of the engine: every packet of it. */
export function flowOfForbidden({ id, label, from, to }: WardTask['forbidden'][number]): Flow {
  return { id, label, from: from.map(hostSelector), to: to.map(hostSelector), protocol: 'any', ports: [] };
}

function hostSelector(host: string): string {
  return `host:${host}`;
}

function listening({ hosts, protocol, port, label }: WardTask['services'][number]): Service[] {
  return hosts.map((host) => ({ host, protocol, ports: [[port, port]], label }));
}

function wanted({ to, protocol, port, label }: WardNeed): Service[] {
  return to.map((host) => ({ host, protocol, ports: [[port, port]], label }));
}
