import { type Decision, portSet, subtractPorts } from '@cmdsp/workbench/reachability';
import type { ShownPacket } from './shown-packet.ts';
import type { WardView } from './ward-view.ts';

/** A packet that a decision lets through although no need asks for it; null where it lets through needs alone. */
export function findUnneededPacket(
  { needsOf }: WardView,
  decision: Decision,
  { from, to }: { readonly from: string; readonly to: string },
): ShownPacket | null {
  if (!decision.isAllowed) return null;
  const asked = needsOf(from, to).filter(({ protocol }) => protocol === decision.protocol);
  const port = subtractPorts(decision.ports, portSet(asked.map((need) => [need.port, need.port])))[0]?.[0];
  return port === undefined ? null : { from, to, protocol: decision.protocol, port };
}
