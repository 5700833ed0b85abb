import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blastRadius } from './blast-radius.ts';
import { findCutFlows, findOpenFlows, type Witness } from './check-flows.ts';
import { findNetworkFaults } from './find-network-faults.ts';
import type { Flow, Network, Rule } from './network.ts';
import { networkSchema } from './network-schema.ts';
import { openReach, translate } from './open-reach.ts';
import { someNetwork } from './testing/a-network.ts';
import { decideOnePacket } from './testing/decide-one-packet.ts';

const library: Flow = {
  id: 'library',
  label: 'Drug library',
  from: ['host:server'],
  to: ['zone:ward'],
  protocol: 'tcp',
  ports: [[8443, 8443]],
};

describe('flows', () => {
  it('that are needed and cut come with a packet and the rule that stops it', () => {
    const reach = openReach(aWard([aRule('no-servers', 'deny', ['zone:servers'], ['zone:ward'])]));

    expect(findCutFlows(reach, [library])).toMatchObject([
      {
        pairs: 2,
        witnesses: [
          {
            from: 'server',
            to: 'pump-1',
            protocol: 'tcp',
            port: 8443,
            by: { kind: 'rule', rule: { id: 'no-servers' } },
          },
          { to: 'pump-2' },
        ],
      },
    ]);
  });

  it('that are cut in part show a port that is missing', () => {
    const wide = { ...library, ports: [[8440, 8450] as const] };
    const reach = openReach(aWard([aRule('some', 'allow', ['any'], ['any'], [[8440, 8444]])]));

    expect(findCutFlows(reach, [wide])[0]?.witnesses[0]).toMatchObject({ port: 8445, by: { kind: 'no-rule' } });
  });

  it('that are forbidden are found open through a published address too, past the zone', () => {
    const network = {
      ...aWard([aRule('published', 'allow', ['any'], ['host:pump-2'])], { isIsolated: true }),
      translations: [
        { id: 't', address: '10.9.9.9', protocol: 'tcp' as const, port: 80, host: 'pump-2', hostPort: 8080 },
      ],
    };
    const inside: Flow = { ...library, from: ['host:pump-1'], to: ['host:pump-2'], ports: [[8080, 8080]] };
    const isolated = openReach({ ...network, rules: [] });

    expect(findOpenFlows(isolated, [inside])).toEqual([]);
    expect(findOpenFlows(openReach(network), [inside])[0]?.witnesses[0]?.by).toMatchObject({
      rule: { id: 'published' },
    });
    expect(translate(network, { address: '10.9.9.9', protocol: 'tcp', port: 80 })).toMatchObject({
      host: { id: 'pump-2' },
      port: 8080,
    });
    expect(translate(network, { address: '10.9.9.9', protocol: 'tcp', port: 81 })).toBeNull();
  });

  it('have witnesses that the oracle confirms, and none is missing where it sees a breach', () => {
    fc.assert(
      fc.property(someNetwork, fc.nat({ max: 65_535 }), fc.boolean(), (network, port, isNeeded) => {
        const flow: Flow = { ...library, from: ['any'], to: ['any'], ports: [[port, port]] };
        const reach = openReach(network);

        const findings = isNeeded ? findCutFlows(reach, [flow]) : findOpenFlows(reach, [flow]);

        const breaches = pairsOf(network).filter(
          (pair) => decideOnePacket(network, { ...pair, protocol: 'tcp', port }).arrives !== isNeeded,
        );
        expect(findings[0]?.pairs ?? 0).toBe(breaches.length);
        expect((findings[0]?.witnesses ?? []).map((one) => arrives(network, one))).toEqual(
          (findings[0]?.witnesses ?? []).map(() => !isNeeded),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('blastRadius', () => {
  it('follows what listens, step by step, and names each way in', () => {
    const rules = [
      aRule('in', 'allow', ['host:gateway'], ['host:server'], [[22, 22]]),
      aRule('on', 'allow', ['host:server'], ['host:pump-1']),
    ];
    const reach = openReach(aWard(rules, { isIsolated: true }));

    expect(blastRadius(reach, { start: 'gateway', steps: 9 })).toEqual({
      hosts: [
        { host: 'server', zone: 'servers', steps: 1, from: 'gateway', protocol: 'tcp', port: 22, service: 'Login' },
        { host: 'pump-1', zone: 'ward', steps: 2, from: 'server', protocol: 'tcp', port: 8443, service: 'Library' },
      ],
      zones: ['outside', 'servers', 'ward'],
    });
    expect(blastRadius(reach, { start: 'gateway', steps: 1 }).hosts).toHaveLength(1);
  });
});

describe('findNetworkFaults', () => {
  it.each<[string, Partial<Network>, string]>([
    ['an id used twice', { zones: [aZone('ward'), aZone('ward')] }, 'zones[1].id'],
    ['an unknown zone', { zones: [] }, 'hosts[0].zone'],
    ['an unknown selector', { rules: [aRule('r', 'deny', ['zone:nowhere'], ['any'])] }, 'rules[0].from[0]'],
    ['an address that is none', { rules: [aRule('r', 'deny', ['10.0.0.256'], ['any'])] }, 'rules[0].from[0]'],
    ['a range that runs backwards', { rules: [aRule('r', 'deny', ['any'], ['any'], [[9, 8]])] }, 'rules[0].ports[0]'],
    [
      'ports without tcp or udp',
      { rules: [{ ...aRule('r', 'deny', ['any'], ['any'], [[1, 2]]), protocol: 'any' }] },
      'rules[0].ports',
    ],
    [
      'a published address that a host has',
      { translations: [{ id: 't', address: '10.0.1.4', protocol: 'tcp', port: 1, host: 'server', hostPort: 1 }] },
      'translations[0].address',
    ],
  ])('names %s and where it is', (_, change, path) => {
    const network = { ...aWard([]), ...change };

    expect(findNetworkFaults(network).map((fault) => fault.path)).toContain(path);
    expect(findNetworkFaults(aWard([]))).toEqual([]);
  });

  it('leaves shapes to the schema, which takes what is written and nothing more', () => {
    const { zones, ...rest } = aWard([]);

    expect(networkSchema.parse({ ...rest, zones: zones.map(({ id, label }) => ({ id, label })) })).toEqual(aWard([]));
    expect(networkSchema.safeParse({ ...rest, zones, notes: '' }).success).toBe(false);
  });
});

function arrives(network: Network, { from, to, protocol, port }: Witness): boolean {
  return decideOnePacket(network, { from, to, protocol, port }).arrives;
}

function pairsOf({ hosts }: Network) {
  return hosts.flatMap(({ id: from }) => hosts.flatMap(({ id: to }) => (from === to ? [] : [{ from, to }])));
}

function aRule(
  id: string,
  action: Rule['action'],
  from: readonly string[],
  to: readonly string[],
  ports: Rule['ports'] = [],
): Rule {
  return { id, action, from, to, protocol: 'tcp', ports, owner: 'IT' };
}

function aZone(id: string, isIsolated = false) {
  return { id, label: id, isIsolated };
}

function aWard(rules: readonly Rule[], { isIsolated = false } = {}): Network {
  return {
    zones: [aZone('ward', isIsolated), aZone('servers'), aZone('outside')],
    hosts: [
      { id: 'pump-1', label: 'Pump 1', zone: 'ward', address: '10.0.0.4' },
      { id: 'pump-2', label: 'Pump 2', zone: 'ward', address: '10.0.0.5' },
      { id: 'server', label: 'Pump server', zone: 'servers', address: '10.0.1.4' },
      { id: 'gateway', label: 'Gateway', zone: 'outside', address: '198.51.100.10' },
    ],
    services: [
      { host: 'server', protocol: 'tcp', ports: [[22, 22]], label: 'Login' },
      { host: 'pump-1', protocol: 'tcp', ports: [[8443, 8443]], label: 'Library' },
    ],
    rules,
    translations: [],
  };
}
