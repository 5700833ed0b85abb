import { parseAddress, parseNetwork } from './address.ts';
import type { Flow, Network, Selector } from './network.ts';

/** Something that keeps a network from meaning one thing, with where it is and what to do. */
export type NetworkFault = { readonly path: string; readonly message: string };

/**
 * What does not fit together: names used twice or unknown, addresses that are none or are taken, ranges that run backwards.
 * Only a network without faults can be asked about.
 */
export function findNetworkFaults(network: Network, flows: readonly Flow[] = []): readonly NetworkFault[] {
  const zones = new Set(network.zones.map(({ id }) => id));
  const hosts = new Set(network.hosts.map(({ id }) => id));
  const unknownIn = (selectors: readonly Selector[], path: string) =>
    selectors.flatMap((selector, index) =>
      isKnown(selector, { zones, hosts }) ? [] : [fault(`${path}[${index}]`, unknownWords(selector))],
    );
  const packetFaults = (one: Pick<Flow, 'from' | 'to' | 'protocol' | 'ports'>, path: string) => [
    ...unknownIn(one.from, `${path}.from`),
    ...unknownIn(one.to, `${path}.to`),
    ...backwards(one.ports, `${path}.ports`),
    ...portlessFault(one, path),
  ];
  return [
    ...repeated(network.zones, 'zones'),
    ...repeated(network.hosts, 'hosts'),
    ...repeated(network.rules, 'rules'),
    ...repeated(network.translations, 'translations'),
    ...repeated(flows, 'flows'),
    ...network.hosts.flatMap(({ zone }, index) =>
      zones.has(zone) ? [] : [fault(`hosts[${index}].zone`, `There is no zone ${zone}. Add it or name another.`)],
    ),
    ...addressFaults(network),
    ...network.services.flatMap(({ host, ports }, index) => [
      ...unknownHost(hosts, host, `services[${index}].host`),
      ...backwards(ports, `services[${index}].ports`),
    ]),
    ...network.translations.flatMap(({ host }, index) => unknownHost(hosts, host, `translations[${index}].host`)),
    ...network.rules.flatMap((rule, index) => packetFaults(rule, `rules[${index}]`)),
    ...flows.flatMap((flow, index) => packetFaults(flow, `flows[${index}]`)),
  ];
}

function addressFaults({ hosts, translations }: Network): readonly NetworkFault[] {
  const taken = new Map<number, string>();
  const ofHosts = hosts.flatMap(({ id, address }, index) => {
    const number = parseAddress(address);
    if (number === null) return [fault(`hosts[${index}].address`, `${address} is no IPv4 address.`)];
    const other = taken.get(number);
    taken.set(number, id);
    return other === undefined ? [] : [fault(`hosts[${index}].address`, `${address} belongs to ${other} already.`)];
  });
  const published = new Set<string>();
  const ofTranslations = translations.flatMap(({ address, protocol, port }, index) => {
    const number = parseAddress(address);
    if (number === null) return [fault(`translations[${index}].address`, `${address} is no IPv4 address.`)];
    const owner = taken.get(number);
    if (owner !== undefined)
      return [fault(`translations[${index}].address`, `${address} is the address of ${owner}; translate another one.`)];
    const name = `${number} ${protocol} ${port}`;
    const isTwice = published.has(name);
    published.add(name);
    return isTwice ? [fault(`translations[${index}]`, `${address} ${protocol} ${port} is translated twice.`)] : [];
  });
  return [...ofHosts, ...ofTranslations];
}

function isKnown(
  selector: Selector,
  { zones, hosts }: { readonly zones: ReadonlySet<string>; readonly hosts: ReadonlySet<string> },
): boolean {
  if (selector === 'any') return true;
  if (selector.startsWith('zone:')) return zones.has(selector.slice(5));
  if (selector.startsWith('host:')) return hosts.has(selector.slice(5));
  return parseNetwork(selector) !== null;
}

function unknownWords(selector: Selector): string {
  return `${selector} is not known. Write any, zone:<id>, host:<id> or addresses such as 10.20.6.0/24.`;
}

function unknownHost(hosts: ReadonlySet<string>, host: string, path: string): readonly NetworkFault[] {
  return hosts.has(host) ? [] : [fault(path, `There is no host ${host}. Add it or name another.`)];
}

function backwards(ranges: readonly (readonly [number, number])[], path: string): readonly NetworkFault[] {
  return ranges.flatMap(([from, to], index) =>
    from <= to ? [] : [fault(`${path}[${index}]`, `${from} to ${to} runs backwards; write the smaller port first.`)],
  );
}

function portlessFault({ protocol, ports }: Pick<Flow, 'protocol' | 'ports'>, path: string): readonly NetworkFault[] {
  if (ports.length === 0 || protocol === 'tcp' || protocol === 'udp') return [];
  return [fault(`${path}.ports`, 'Ports belong to tcp or udp; choose one of them, or leave the ports away.')];
}

function repeated(things: readonly { readonly id: string }[], path: string): readonly NetworkFault[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [fault(`${path}[${index}].id`, `${id} is used twice; ids are names of one thing.`)] : [];
  });
}

function fault(path: string, message: string): NetworkFault {
  return { path, message };
}
