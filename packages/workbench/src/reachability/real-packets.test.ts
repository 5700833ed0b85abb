import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Network } from './network.ts';
import { openReach } from './open-reach.ts';
import { hasPort } from './port-set.ts';
import { someNetwork } from './testing/a-network.ts';
import { sendAll, whyNoPackets } from './testing/real-packets.ts';

const reason = whyNoPackets();
if (reason !== null) process.stderr.write(`Skipped: ${reason}; reachability is compared with the oracle alone.\n`);

test.skipIf(reason !== null)(
  'real packets arrive through the kernel’s filter exactly where the engine says so',
  async () => {
    const networks = fc.sample(someNetwork, { seed: 20_261_122, numRuns: 3 });

    for (const network of networks) {
      // Port 0 cannot be listened on, so the ports beside the ends stand for it.
      const ports = [
        22,
        443,
        ...network.rules.flatMap(({ ports: [range] }) => (range === undefined ? [] : [range[0]])),
      ];
      const asked = [...new Set(ports.filter((port) => port > 0))].slice(0, 6);

      const arrived = await sendAll(network, asked);

      expect([...arrived].toSorted()).toEqual(expected(network, asked).toSorted());
    }
  },
  120_000,
);

function expected(network: Network, ports: readonly number[]): string[] {
  const reach = openReach(network);
  return network.hosts.flatMap((source, from) =>
    network.hosts.flatMap((target, to) =>
      from === to
        ? []
        : (['tcp', 'udp'] as const).flatMap((protocol) =>
            ports
              .filter((port) => hasPort(reach.allowed(from, to, protocol), port))
              .map((port) => `${source.id} ${target.id} ${protocol} ${port}`),
          ),
    ),
  );
}
