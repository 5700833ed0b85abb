import { protocols, type Rule } from './network.ts';
import type { Answer } from './answers.ts';
import type { Reach } from './open-reach.ts';
import { intersectPorts } from './port-set.ts';

/** A rule that decides about no packet between the hosts of the network, and why. */
export type IdleRule = {
  readonly rule: Rule;
  /** `matches-nothing`: no two hosts, or only such as meet within their zone; `shadowed`: others come first. */
  readonly kind: 'matches-nothing' | 'shadowed';
  /** The rules that decide in its place, in their order. */
  readonly by: readonly string[];
};

/** Rules that could be taken away and nothing would change for any packet between these hosts. In the order of the rules. */
export function findIdleRules(reach: Reach): readonly IdleRule[] {
  const { rules } = reach.network;
  const answers = reach.answers();
  const idle = new Map(rules.map(({ id }) => [id, new Set<string>()]));
  for (const answer of answers)
    for (const protocol of protocols)
      for (const { by } of answer.decisions(protocol)) if (by.kind === 'rule') idle.delete(by.rule.id);
  for (const answer of answers) noteWhoComesFirst(answer, idle);
  return rules.flatMap((rule) => {
    const before = idle.get(rule.id);
    if (before === undefined) return [];
    const by = rules.flatMap(({ id }) => (before.has(id) ? [id] : []));
    return [{ rule, kind: by.length === 0 ? ('matches-nothing' as const) : ('shadowed' as const), by }];
  });
}

function noteWhoComesFirst(answer: Answer, idle: ReadonlyMap<string, Set<string>>): void {
  for (const { rule, meant } of answer.rules) {
    const before = idle.get(rule.id);
    if (before === undefined) continue;
    for (const protocol of protocols)
      for (const { by, ports } of answer.decisions(protocol))
        if (by.kind === 'rule' && !before.has(by.rule.id) && intersectPorts(meant[protocol], ports).length > 0)
          before.add(by.rule.id);
  }
}
