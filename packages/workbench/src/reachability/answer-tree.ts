import { type Decision, portsMeant, portsOf } from './decision.ts';
import type { Protocol, Rule } from './network.ts';
import { intersectPorts, noPorts, type PortSet, subtractPorts, unionPorts } from './port-set.ts';

/** What becomes of all packets of one protocol: the decisions share no packet and leave none out. */
export type Answer = {
  readonly decisions: readonly Decision[];
  /** The ports that are let through. */
  readonly allowed: PortSet;
};

/** The answers of an ordered list of rules to packets of one protocol, by number; the first number is 1. */
export type AnswerTree = {
  readonly at: (number: number) => Answer | undefined;
  /** The number of the answer for packets at which the rules look that both sets of bits name. */
  readonly numberOf: (from: Uint32Array, to: Uint32Array) => number;
};

/** The rules that decided so far, and what they left. */
type Branch = Answer & {
  readonly number: number;
  readonly decided: readonly Decision[];
  readonly rest: PortSet;
  /** By the place of the next rule that looks; the branch itself where that rule is left nothing to decide. */
  readonly next: Map<number, Branch>;
};

/**
 * The first rule that looks at a packet decides, and what none decides is denied. Pairs of hosts at whose packets many
 * different rules look have few different answers: a tree that branches at deciding rules alone finds them in one walk, which
 * ends as soon as nothing is left to decide.
 */
export function openAnswerTree(rules: readonly Rule[], protocol: Protocol): AnswerTree {
  const meant = rules.map((rule) => portsMeant(rule, protocol));
  const branches: Branch[] = [];
  const root = branchOf([], portsOf(protocol));

  function branchOf(decided: readonly Decision[], rest: PortSet): Branch {
    const unseen: Decision = { protocol, ports: rest, isAllowed: false, by: { kind: 'no-rule' } };
    const allowed = decided.reduce<PortSet>(
      (ports, decision) => (decision.isAllowed ? unionPorts(ports, decision.ports) : ports),
      noPorts,
    );
    const decisions = rest.length === 0 ? decided : [...decided, unseen];
    const branch = { number: branches.length + 1, decided, rest, next: new Map(), decisions, allowed };
    branches.push(branch);
    return branch;
  }

  function grow(branch: Branch, place: number): Branch {
    const rule = rules[place];
    const ports = intersectPorts(branch.rest, meant[place] ?? noPorts);
    if (rule === undefined || ports.length === 0) return branch;
    const decision: Decision = { protocol, ports, isAllowed: rule.action === 'allow', by: { kind: 'rule', rule } };
    return branchOf([...branch.decided, decision], subtractPorts(branch.rest, ports));
  }

  return {
    at: (number) => branches[number - 1],
    numberOf(from, to) {
      let branch = root;
      for (let word = 0; word < from.length; word += 1) {
        let looking = (from[word] ?? 0) & (to[word] ?? 0);
        while (looking !== 0) {
          const place = word * 32 + 31 - Math.clz32(looking & -looking);
          looking &= looking - 1;
          let next = branch.next.get(place);
          if (next === undefined) branch.next.set(place, (next = grow(branch, place)));
          if (next.rest.length === 0) return next.number;
          branch = next;
        }
      }
      return branch.number;
    },
  };
}
