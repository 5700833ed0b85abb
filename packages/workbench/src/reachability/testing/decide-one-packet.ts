// The oracle: one packet at a time, as slowly and as plainly as it can be said. Imports nothing of the engine.

type Plain = {
  readonly zones: readonly { readonly id: string; readonly isIsolated: boolean }[];
  readonly hosts: readonly { readonly id: string; readonly zone: string; readonly address: string }[];
  readonly rules: readonly {
    readonly id: string;
    readonly action: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly protocol: string;
    readonly ports: readonly (readonly [number, number])[];
  }[];
};

/** The id of the rule that decides, `zone` or `none`, and whether the packet arrives. */
export function decideOnePacket(
  network: Plain,
  packet: { readonly from: string; readonly to: string; readonly protocol: string; readonly port: number },
): { readonly arrives: boolean; readonly by: string } {
  const from = network.hosts.find((host) => host.id === packet.from);
  const to = network.hosts.find((host) => host.id === packet.to);
  if (from === undefined || to === undefined) return { arrives: false, by: 'none' };
  const zone = network.zones.find(({ id }) => id === from.zone);
  if (from.zone === to.zone && zone?.isIsolated === false) return { arrives: true, by: 'zone' };
  for (const rule of network.rules) {
    if (rule.protocol !== 'any' && rule.protocol !== packet.protocol) continue;
    if (rule.ports.length > 0 && !rule.ports.some(([a, b]) => packet.port >= a && packet.port <= b)) continue;
    if (!rule.from.some((selector) => covers(selector, from)) || !rule.to.some((selector) => covers(selector, to)))
      continue;
    return { arrives: rule.action === 'allow', by: rule.id };
  }
  return { arrives: false, by: 'none' };
}

function covers(selector: string, host: Plain['hosts'][number]): boolean {
  if (selector === 'any' || selector === `zone:${host.zone}` || selector === `host:${host.id}`) return true;
  if (!/^\d/.test(selector)) return false;
  const [network = '', length = '32'] = selector.split('/');
  return bits(network).slice(0, Number(length)) === bits(host.address).slice(0, Number(length));
}

function bits(address: string): string {
  return address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
}
