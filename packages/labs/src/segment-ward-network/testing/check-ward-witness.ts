import type { Claim } from '../../testing/lab-proof.ts';
import type { WardAnswer } from '../ward-answer.ts';
import type { WardKey } from '../ward-key.ts';
import type { WardTask } from '../ward-task.ts';
import { type PlainPacket, sendOnePacket } from './send-one-packet.ts';

type WardClaim = Claim<WardTask, WardKey, WardAnswer>;
type Step = PlainPacket & { readonly isNeed: boolean };

/** What a witness may say in its detail. */
type Detail = Partial<PlainPacket> & {
  readonly need?: string;
  readonly forbidden?: string;
  readonly decider?: string;
  readonly pairs?: number;
  readonly passing?: number;
  readonly area?: string;
  readonly way?: readonly Step[];
  readonly rule?: string;
  readonly missing?: readonly string[];
  readonly reason?: string;
  readonly which?: 'bedside' | 'failover';
  readonly chosen?: string | null;
  readonly host?: string;
};

/** Sends the packets of a witness one by one through a plain filter; null when it is true, and else what is not. */
export function checkWardWitness(claim: WardClaim): string | null {
  // Details are what this lab's witnesses carry; whatever is missing makes the check below fail.
  const detail = claim.witness.detail as Detail;
  const check = checks[claim.witness.kind];
  return check === undefined ? `nobody knows how to check ${claim.witness.kind}` : check(claim, detail);
}

const checks: Record<string, (claim: WardClaim, detail: Detail) => string | null> = {
  'cut-need': ({ dealt: { task }, answer }, detail) => {
    const need = task.needs.find(({ id }) => id === detail.need);
    if (need === undefined || !isPacketOf(need, detail)) return 'the packet is none of that need';
    const cut = pairsOf(need).filter((pair) => !sendOnePacket(answer, { ...need, ...pair }).arrives).length;
    if (cut !== detail.pairs) return `${cut} pairs are cut`;
    return fate(answer, detail, false);
  },
  'open-path': ({ dealt: { task }, answer }, detail) => {
    const relation = task.forbidden.find(({ id }) => id === detail.forbidden);
    if (relation === undefined || detail.from === detail.to) return 'there is no such relation';
    if (!relation.from.includes(detail.from ?? '') || !relation.to.includes(detail.to ?? ''))
      return 'the hosts are none of it';
    return fate(answer, detail, true);
  },
  outbreak: ({ dealt: { task }, answer }, { area, way = [] }) => {
    if (task.hosts.find(({ id }) => id === way.at(-1)?.to)?.area !== area) return 'the way ends elsewhere';
    let at = task.outbreak.start;
    for (const step of way) {
      if (step.from !== at) return 'the way has a gap';
      const needed = task.needs.some((need) => isPacketOf(need, step));
      const listens =
        needed ||
        task.services.some(
          (one) => one.hosts.includes(step.to) && one.port === step.port && one.protocol === step.protocol,
        ) ||
        task.needs.some(
          (need) => need.to.includes(step.to) && need.port === step.port && need.protocol === step.protocol,
        );
      if (!listens) return `nothing listens at ${step.to}`;
      if (step.isNeed ? !needed : !sendOnePacket(answer, step).arrives) return `the step to ${step.to} is not possible`;
      at = step.to;
    }
    return null;
  },
  'alarm-waits': ({ dealt: { task }, answer }, detail) => {
    const need = task.needs.find(({ id, isAlarm }) => id === detail.need && isAlarm);
    if (need === undefined || !need.from.includes(detail.from ?? '') || !need.to.includes(detail.to ?? ''))
      return 'no such alarm';
    const packet = { from: detail.from ?? '', to: detail.to ?? '', protocol: need.protocol, port: need.port };
    return sendOnePacket({ ...answer, rules: [] }, packet).arrives ? 'the alarm arrives without the filter' : null;
  },
  'old-monitor-exposed': ({ dealt: { task }, answer }, detail) => {
    if (detail.from !== task.oldMonitor && detail.to !== task.oldMonitor) return 'the old monitor is at neither end';
    if (task.needs.some((need) => isPacketOf(need, detail))) return 'the packet is needed';
    return fate(answer, detail, true);
  },
  'old-monitor-not-connected': ({ dealt: { task }, answer }) =>
    answer.zones.some(({ id }) => id === answer.places[task.oldMonitor]) ? 'it is connected' : null,
  choice: ({ dealt: { key }, answer }, { which, chosen }) =>
    which === undefined || answer[which] !== chosen || key[which].right.includes(chosen ?? '')
      ? 'the choice is right'
      : null,
  'unsafe-choice': ({ dealt: { key }, answer }, { which, chosen }) =>
    which === undefined || answer[which] !== chosen || !key[which].unsafe.includes(chosen ?? '')
      ? 'the choice is safe'
      : null,
  'ward-stands-still': ({ dealt: { task }, answer }, { passing }) => {
    const met = task.needs.filter((need) =>
      pairsOf(need).every((pair) => sendOnePacket(answer, { ...need, ...pair }).arrives),
    );
    return met.length === passing && passing / task.needs.length < 0.9 ? null : `${met.length} needs are met`;
  },
  'rules-of-a-leaky-filter': ({ dealt: { task }, answer }) => {
    const open = task.forbidden.filter((relation) => pairsOf(relation).some((pair) => someArrives(answer, pair)));
    return open.length > 4 ? null : 'the filter holds';
  },
  'rule-undocumented': ({ dealt: { task }, answer }, detail) => {
    const rule = answer.rules.find(({ id }) => id === detail.rule);
    const known = {
      owner: task.owners.some(({ id }) => id === rule?.owner),
      reason: task.reasons.some(({ id }) => id === rule?.reason),
    };
    const missing = (['owner', 'reason'] as const).filter((field) => !known[field]);
    return rule !== undefined && missing.join() === detail.missing?.join() ? null : 'it is documented';
  },
  'rule-too-wide': ({ dealt: { task }, answer }, detail) => {
    if (task.needs.some((need) => isPacketOf(need, detail))) return 'the packet is needed';
    return fate(answer, { ...detail, decider: detail.rule ?? '' }, true);
  },
  'rule-other-reason': ({ dealt: { task }, answer }, detail) => {
    const carried = task.needs.filter((need) =>
      pairsOf(need).some((pair) => sendOnePacket(answer, { ...need, ...pair }).decider === detail.rule),
    );
    if (answer.rules.find(({ id }) => id === detail.rule)?.reason !== detail.reason)
      return 'the rule has another reason';
    return carried.length > 0 && carried.every(({ reason }) => reason !== detail.reason)
      ? null
      : 'it carries a flow of that reason';
  },
};

function fate(
  answer: WardAnswer,
  { from = '', to = '', protocol = '', port = -1, decider }: Detail,
  arrives: boolean,
): string | null {
  const found = sendOnePacket(answer, { from, to, protocol, port });
  if (found.arrives !== arrives) return `the packet ${found.arrives ? 'arrives' : 'does not arrive'}`;
  return found.decider === decider ? null : `${found.decider} decides`;
}

function isPacketOf(need: WardTask['needs'][number], { from = '', to = '', protocol, port }: Detail): boolean {
  return (
    from !== to && need.from.includes(from) && need.to.includes(to) && need.protocol === protocol && need.port === port
  );
}

function pairsOf({ from, to }: { readonly from: readonly string[]; readonly to: readonly string[] }) {
  return from.flatMap((one) => to.filter((other) => other !== one).map((other) => ({ from: one, to: other })));
}

/** Any packet fares as one at an end of a rule's ports, or beside it. */
function someArrives(answer: WardAnswer, pair: { readonly from: string; readonly to: string }): boolean {
  const edges = answer.rules.flatMap(({ ports }) =>
    ports.flatMap(([first, last]) => [first - 1, first, last, last + 1]),
  );
  const ports = [...new Set([0, 65_535, ...edges])].filter((port) => port >= 0 && port <= 65_535);
  return ports.some((port) =>
    ['tcp', 'udp', 'icmp'].some(
      (protocol) => (protocol !== 'icmp' || port === 0) && sendOnePacket(answer, { ...pair, protocol, port }).arrives,
    ),
  );
}
