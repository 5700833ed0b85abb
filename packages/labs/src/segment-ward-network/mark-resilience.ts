import { rational, sumRational } from '@cmdsp/primitives';
import type { CriterionResult, Witness } from '../marking.ts';
import { findUnneededPacket } from './find-unneeded-packet.ts';
import { packetWords } from './shown-packet.ts';
import type { WardKey } from './ward-key.ts';
import { deciderOf, deciderWords, type WardView } from './ward-view.ts';

/**
 * 10 points: 4 for alarms that arrive while the filter changes over (both ends in one zone that does not keep them apart), 2 for
 * an old monitor that meets nothing but its needs, 2 each for what stands in for it and for what a lost filter does.
 */
export function markResilience(view: WardView, key: WardKey): CriterionResult {
  const alarms = waitingAlarms(view);
  const old = exposureOfOldMonitor(view);
  const choices = (['bedside', 'failover'] as const).flatMap((which) => wrongChoice(view, key, which));
  const earned = sumRational([
    rational(4 * (alarms.pairs - alarms.waiting), Math.max(1, alarms.pairs)),
    rational(old === null ? 2 : 0),
    rational(4 - 2 * choices.length),
  ]);
  return {
    criterion: 'resilience',
    earned,
    witnesses: [...alarms.witnesses, ...(old === null ? [] : [old]), ...choices],
  };
}

function waitingAlarms({ task, answer, reach, hostName }: WardView) {
  const zoneOf = new Map(reach.network.hosts.map(({ id, zone }) => [id, zone]));
  const isDirect = (from: string, to: string) =>
    zoneOf.get(from) === zoneOf.get(to) &&
    answer.zones.some(({ id, isIsolated }) => id === zoneOf.get(from) && !isIsolated);
  const pairs = task.needs
    .filter(({ isAlarm }) => isAlarm)
    .flatMap((need) =>
      need.from.flatMap((from) => need.to.filter((to) => to !== from).map((to) => ({ need, from, to }))),
    );
  const waiting = pairs.filter(({ from, to }) => !isDirect(from, to));
  const witnesses = waiting.map(({ need, from, to }): Witness => ({
    kind: 'alarm-waits',
    sentence: `While the filter changes over, alarms of ${hostName(from)} do not reach ${hostName(to)}: they do not stand in one zone that lets its hosts meet.`,
    at: [`need:${need.id}`, `host:${from}`, `host:${to}`],
    detail: { need: need.id, from, to },
  }));
  return { pairs: pairs.length, waiting: waiting.length, witnesses };
}

function exposureOfOldMonitor(view: WardView): Witness | null {
  const { task, answer, reach, hostName } = view;
  const old = task.oldMonitor;
  const zone = answer.places[old];
  if (zone === undefined || !answer.zones.some(({ id }) => id === zone))
    return {
      kind: 'old-monitor-not-connected',
      sentence: `${hostName(old)} stands in no zone, so its curves reach nobody.`,
      at: [`host:${old}`],
      detail: { host: old },
    };
  const place = task.hosts.findIndex(({ id }) => id === old);
  for (const [other, { id }] of task.hosts.entries()) {
    if (other === place) continue;
    for (const [from, to] of [[place, other] as const, [other, place] as const]) {
      for (const decision of reach.decisions(from, to)) {
        const ends = from === place ? { from: old, to: id } : { from: id, to: old };
        const packet = findUnneededPacket(view, decision, ends);
        if (packet === null) continue;
        const decider = deciderOf(decision.by);
        return {
          kind: 'old-monitor-exposed',
          sentence: `${hostName(old)} gets no updates any more and meets more than it needs: ${packetWords(packet, hostName)} arrives, ${deciderWords(decider)}.`,
          at: [`host:${packet.from}`, `host:${packet.to}`, `rule:${decider}`],
          detail: { ...packet, decider },
        };
      }
    }
  }
  return null;
}

function wrongChoice({ task, answer }: WardView, key: WardKey, which: 'bedside' | 'failover'): readonly Witness[] {
  const chosen = answer[which];
  if (chosen !== null && key[which].right.includes(chosen)) return [];
  const label = task[which].choices.find(({ id }) => id === chosen)?.label;
  return [
    {
      kind: 'choice',
      sentence:
        label === undefined
          ? `Nothing is chosen: ${task[which].question}`
          : `“${label}” does not fit what is so in this hospital: ${task[which].question}`,
      at: [which],
      detail: { which, chosen },
    },
  ];
}
