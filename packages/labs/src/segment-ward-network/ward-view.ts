import { openReach, type Reach, type Verdict } from '@cmdsp/workbench/reachability';
import type { WardAnswer } from './ward-answer.ts';
import { notConnected, wardNetwork } from './ward-network.ts';
import type { WardNeed, WardTask } from './ward-task.ts';

/** An answer made ready for every criterion: the network it makes, and the words for what is in it. */
export type WardView = {
  readonly task: WardTask;
  readonly answer: WardAnswer;
  readonly reach: Reach;
  readonly hostName: (id: string) => string;
  /** The needs that packets from one host to another belong to. */
  readonly needsOf: (from: string, to: string) => readonly WardNeed[];
};

/** Opens the network that an answer makes. */
export function openWard(task: WardTask, answer: WardAnswer): WardView {
  const names = new Map(task.hosts.map(({ id, label }) => [id, label]));
  const needs = new Map<string, WardNeed[]>();
  for (const need of task.needs) {
    for (const from of need.from) {
      for (const to of need.to) {
        if (from !== to) needs.set(`${from} ${to}`, [...(needs.get(`${from} ${to}`) ?? []), need]);
      }
    }
  }
  return {
    task,
    answer,
    reach: openReach(wardNetwork(task, answer)),
    hostName: (id) => names.get(id) ?? id,
    needsOf: (from, to) => needs.get(`${from} ${to}`) ?? [],
  };
}

/** What decided about a packet: the id of a rule, `zone`, `no-rule` or `not-connected`. */
export function deciderOf(by: Verdict): string {
  if (by.kind === 'same-zone') return 'zone';
  if (by.kind === 'no-rule') return 'no-rule';
  return by.rule.id === notConnected ? 'not-connected' : by.rule.id;
}

/** What decided about a packet, as the end of a sentence. */
export function deciderWords(decider: string): string {
  if (decider === 'zone') return 'both stand in one zone, where no filter looks';
  if (decider === 'no-rule') return 'no rule allows it';
  if (decider === 'not-connected') return 'one of them has no zone and is not connected';
  return `rule ${decider} decides`;
}
