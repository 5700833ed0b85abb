import type { WardAnswer } from '../ward-answer.ts';

/** A packet, as plainly as it can be said. */
export type PlainPacket = {
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  readonly port: number;
};

/** Whether one packet arrives in the ward that an answer makes, and what decides. Imports nothing of the engine or the marking. */
export function sendOnePacket(
  { zones, places, rules }: WardAnswer,
  packet: PlainPacket,
): { readonly arrives: boolean; readonly decider: string } {
  const [from, to] = [
    zones.find(({ id }) => id === places[packet.from]),
    zones.find(({ id }) => id === places[packet.to]),
  ];
  if (from === undefined || to === undefined) return { arrives: false, decider: 'not-connected' };
  if (from.id === to.id && !from.isIsolated) return { arrives: true, decider: 'zone' };
  for (const rule of rules) {
    if (rule.protocol !== 'any' && rule.protocol !== packet.protocol) continue;
    if (rule.ports.length > 0 && !rule.ports.some(([first, last]) => first <= packet.port && packet.port <= last))
      continue;
    if (!rule.from.some((selector) => isMeant(selector, packet.from, from.id))) continue;
    if (!rule.to.some((selector) => isMeant(selector, packet.to, to.id))) continue;
    return { arrives: rule.action === 'allow', decider: rule.id };
  }
  return { arrives: false, decider: 'no-rule' };
}

function isMeant(selector: string, host: string, zone: string): boolean {
  return selector === 'any' || selector === `host:${host}` || selector === `zone:${zone}`;
}
