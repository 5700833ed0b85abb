import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from './decision.ts';
import { findIdleRules } from './find-idle-rules.ts';
import { findNetworkFaults } from './find-network-faults.ts';
import { type Network, protocols } from './network.ts';
import { openReach } from './open-reach.ts';
import { hasPort } from './port-set.ts';
import { someNetwork } from './testing/a-network.ts';
import { decideOnePacket } from './testing/decide-one-packet.ts';

describe('openReach', () => {
  it('says of every packet what the oracle says, and which rule decides', () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const reach = openReach(network);

        expect(findNetworkFaults(network)).toEqual([]);
        const said = edgePackets(network).map(({ packet, from, to }) => {
          const all = reach
            .decisions(from, to)
            .filter((decision) => decision.protocol === packet.protocol && hasPort(decision.ports, packet.port));
          const arrives = hasPort(reach.allowed(from, to, packet.protocol), packet.port);
          return { packet, arrives, by: all.map(({ by }) => nameOf(by)).join(), isSame: all[0]?.isAllowed === arrives };
        });

        expect(said).toEqual(
          edgePackets(network).map(({ packet }) => ({ packet, ...decideOnePacket(network, packet), isSame: true })),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('findIdleRules', () => {
  it('names a rule exactly when no packet is decided by it', () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const deciding = new Set(edgePackets(network).map(({ packet }) => decideOnePacket(network, packet).by));

        const idle = findIdleRules(openReach(network));

        expect(idle.map(({ rule }) => rule.id)).toEqual(
          network.rules.map(({ id }) => id).filter((id) => !deciding.has(id)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('can be obeyed: without idle rules every packet fares as before', () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const idle = new Set(findIdleRules(openReach(network)).map(({ rule }) => rule.id));
        const tidied = { ...network, rules: network.rules.filter(({ id }) => !idle.has(id)) };

        const fates = (one: Network) => edgePackets(network).map(({ packet }) => decideOnePacket(one, packet));
        expect(fates(tidied)).toEqual(fates(network));
      }),
      { numRuns: 100 },
    );
  });

  it('names the rules that come first', () => {
    const network = aNetwork([
      { id: 'all-web', action: 'allow', ports: [[443, 443]] },
      { id: 'no-web', action: 'deny', ports: [[443, 443]] },
      { id: 'rest', action: 'deny', ports: [] },
    ]);

    expect(findIdleRules(openReach(network))).toMatchObject([
      { rule: { id: 'no-web' }, kind: 'shadowed', by: ['all-web'] },
    ]);
  });
});

function nameOf(by: Verdict): string {
  if (by.kind === 'rule') return by.rule.id;
  return by.kind === 'same-zone' ? 'zone' : 'none';
}

/** The first and last port of every range, one beside it, and the ends: any other packet fares as one of these. */
function edgePackets(network: Network) {
  const edges = network.rules.flatMap(({ ports }) => ports.flatMap(([from, to]) => [from - 1, from, to, to + 1]));
  const ports = [...new Set([0, 65_535, ...edges])].filter((port) => port >= 0 && port <= 65_535);
  return network.hosts.flatMap((source, from) =>
    network.hosts.flatMap((target, to) =>
      from === to
        ? []
        : protocols.flatMap((protocol) =>
            (protocol === 'icmp' ? [0] : ports).map((port) => ({
              packet: { from: source.id, to: target.id, protocol, port },
              from,
              to,
            })),
          ),
    ),
  );
}

function aNetwork(
  rules: readonly { id: string; action: 'allow' | 'deny'; ports: readonly (readonly [number, number])[] }[],
): Network {
  return {
    zones: ['ward', 'servers'].map((id) => ({ id, label: id, isIsolated: false })),
    hosts: [
      { id: 'pump', label: 'Pump', zone: 'ward', address: '10.0.0.4' },
      { id: 'server', label: 'Server', zone: 'servers', address: '10.0.1.4' },
    ],
    services: [],
    rules: rules.map((rule) => ({ ...rule, from: ['any'], to: ['any'], protocol: 'tcp', owner: '' })),
    translations: [],
  };
}
