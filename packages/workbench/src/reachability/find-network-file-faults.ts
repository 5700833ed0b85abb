import type { z } from 'zod';
import { findNetworkFaults, type NetworkFault } from './find-network-faults.ts';
import type { networkFileSchema } from './network-file-schema.ts';

/** What does not fit together in a network with its flows and starting points. */
export function findNetworkFileFaults({
  network,
  needed,
  forbidden,
  compromised,
}: z.infer<typeof networkFileSchema>): readonly NetworkFault[] {
  const hosts = new Set(network.hosts.map(({ id }) => id));
  return [
    ...findNetworkFaults(network, [...needed, ...forbidden]),
    ...compromised.flatMap((id, index) =>
      hosts.has(id)
        ? []
        : [{ path: `compromised[${index}]`, message: `There is no host ${id}. Name one of the network.` }],
    ),
  ];
}
