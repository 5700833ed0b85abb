import type { Flow, Network } from '@cmdsp/workbench/reachability';

/** A network with the flows that it must let through and must not. */
export type BenchNetwork = {
  readonly network: Network;
  readonly needed: readonly Flow[];
  readonly forbidden: readonly Flow[];
  /** Hosts from which to look how far somebody could come. */
  readonly compromised: readonly string[];
};
