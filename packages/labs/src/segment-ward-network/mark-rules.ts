import { compareRational, type Rational, rational } from '@cmdsp/primitives';
import type { CriterionResult, Witness } from '../marking.ts';
import { findUnneededPacket } from './find-unneeded-packet.ts';
import { followNeeds } from './follow-needs.ts';
import { packetWords, type ShownPacket } from './shown-packet.ts';
import type { WardRule } from './ward-answer.ts';
import { deciderOf, type WardView } from './ward-view.ts';

/** What a rule does in this network: the reasons of the needs it lets through, and a packet that nobody needs. */
type Work = { readonly reasons: Set<string>; unneeded: ShownPacket | null };

/**
 * 10 points, less 2 for every faulty rule: without owner or reason, with a reason that is none of its flows', or wider than what
 * is needed. Rules deserve no more than the filter they make: not above what its walls are worth, nor without needs that are met.
 */
export function markRules(
  view: WardView,
  { passing, walls }: { readonly passing: number; readonly walls: Rational },
): CriterionResult {
  const { task, answer } = view;
  const work = workOfRules(view);
  const faulty = answer.rules.flatMap((rule) => faultOf(view, rule, work.get(rule.id)));
  const plain = rational(Math.max(0, 10 - 2 * faulty.length));
  const { earned, witnesses } = followNeeds({ earned: plain, points: 10 }, { passing, needs: task.needs.length });
  if (compareRational(walls, rational(10)) >= 0)
    return { criterion: 'rules', earned, witnesses: [...faulty, ...witnesses] };
  const leaky: Witness = {
    kind: 'rules-of-a-leaky-filter',
    sentence: 'Rules are worth no more than the filter they make, and this one lets through what is forbidden.',
    at: [],
    detail: {},
  };
  const limited = compareRational(earned, walls) > 0 ? walls : earned;
  return { criterion: 'rules', earned: limited, witnesses: [...faulty, ...witnesses, leaky] };
}

function workOfRules(view: WardView): ReadonlyMap<string, Work> {
  const { task, reach, needsOf } = view;
  const work = new Map<string, Work>();
  for (const [from, source] of task.hosts.entries()) {
    for (const [to, target] of task.hosts.entries()) {
      if (from === to) continue;
      for (const decision of reach.decisions(from, to)) {
        const decider = deciderOf(decision.by);
        if (!decision.isAllowed || decider === 'zone') continue;
        const own = work.get(decider) ?? { reasons: new Set(), unneeded: null };
        work.set(decider, own);
        own.unneeded ??= findUnneededPacket(view, decision, { from: source.id, to: target.id });
        for (const { protocol, port, reason } of needsOf(source.id, target.id)) {
          if (protocol === decision.protocol && decision.ports.some(([a, b]) => a <= port && port <= b))
            own.reasons.add(reason);
        }
      }
    }
  }
  return work;
}

function faultOf({ task, hostName }: WardView, rule: WardRule, work: Work | undefined): readonly Witness[] {
  const at = [`rule:${rule.id}`];
  const missing = [
    ...(task.owners.some(({ id }) => id === rule.owner) ? [] : ['owner']),
    ...(task.reasons.some(({ id }) => id === rule.reason) ? [] : ['reason']),
  ];
  if (missing.length > 0)
    return [
      {
        kind: 'rule-undocumented',
        sentence: `Rule ${rule.id} has no ${missing.join(' and no ')}.`,
        at,
        detail: { rule: rule.id, missing },
      },
    ];
  if (work === undefined) return [];
  if (work.unneeded !== null)
    return [
      {
        kind: 'rule-too-wide',
        sentence: `Rule ${rule.id} lets through what nobody needs: ${packetWords(work.unneeded, hostName)}.`,
        at: [...at, `host:${work.unneeded.from}`, `host:${work.unneeded.to}`],
        detail: { rule: rule.id, ...work.unneeded },
      },
    ];
  if (work.reasons.size === 0 || work.reasons.has(rule.reason ?? '')) return [];
  return [
    {
      kind: 'rule-other-reason',
      sentence: `Rule ${rule.id} carries no flow with the reason “${task.reasons.find(({ id }) => id === rule.reason)?.label ?? ''}”.`,
      at,
      detail: { rule: rule.id, reason: rule.reason },
    },
  ];
}
