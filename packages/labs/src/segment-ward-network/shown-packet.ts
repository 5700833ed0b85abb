import type { Protocol } from '@cmdsp/workbench/reachability';

/** A packet that somebody can send and look. */
export type ShownPacket = {
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  readonly port: number;
};

/** `tcp 8443 from Pump 1 to Pump server`. */
export function packetWords({ from, to, protocol, port }: ShownPacket, hostName: (id: string) => string): string {
  const what = protocol === 'icmp' ? 'icmp' : `${protocol} ${port}`;
  return `${what} from ${hostName(from)} to ${hostName(to)}`;
}
