import { portsMeant } from './decision.ts';
import { type Protocol, protocols, type Rule } from './network.ts';
import type { Reach } from './open-reach.ts';
import { intersectPorts } from './port-set.ts';
import type { GivenAnswer } from './protocol-reach.ts';
import { placesOfBits } from './rule-matches.ts';

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
  const given = protocols.flatMap((protocol) => {
    const byRules = reach.byRules(protocol);
    return byRules.givenTo(reach.meetsRules).map((one) => ({ ...one, protocol, among: byRules.rules }));
  });
  const idle = new Map(rules.map(({ id }) => [id, new Set<string>()]));
  for (const { answer } of given)
    for (const { by } of answer.decisions) if (by.kind === 'rule') idle.delete(by.rule.id);
  for (const one of given) noteWhoComesFirst(one, idle);
  return rules.flatMap((rule) => {
    const before = idle.get(rule.id);
    if (before === undefined) return [];
    const by = rules.flatMap(({ id }) => (before.has(id) ? [id] : []));
    return [{ rule, kind: by.length === 0 ? ('matches-nothing' as const) : ('shadowed' as const), by }];
  });
}

function noteWhoComesFirst(
  { answer, rules, protocol, among }: GivenAnswer & { readonly protocol: Protocol; readonly among: readonly Rule[] },
  idle: ReadonlyMap<string, Set<string>>,
): void {
  for (const place of placesOfBits(rules)) {
    const rule = among[place];
    const before = rule === undefined ? undefined : idle.get(rule.id);
    if (rule === undefined || before === undefined) continue;
    const meant = portsMeant(rule, protocol);
    for (const { by, ports } of answer.decisions)
      if (by.kind === 'rule' && !before.has(by.rule.id) && intersectPorts(meant, ports).length > 0)
        before.add(by.rule.id);
  }
}
