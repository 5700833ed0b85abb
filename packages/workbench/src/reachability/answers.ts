import { type Decision, decideByRules, decideInZone, type ReadyRule } from './decision.ts';
import type { Protocol } from './network.ts';
import { noPorts, type PortSet, unionPorts } from './port-set.ts';
import { placesOfBits } from './rule-matches.ts';

/** What becomes of packets between hosts that the same rules look at; worked out protocol by protocol, when asked. */
export type Answer = {
  readonly rules: readonly ReadyRule[];
  readonly decisions: (protocol: Protocol) => readonly Decision[];
  readonly allowed: (protocol: Protocol) => PortSet;
};

/** The answer within a zone that does not keep its hosts apart. */
export const zoneAnswer: Answer = answerBy([], decideInZone);

/** The answers that were needed so far, by number. Equal sets of rules share one. */
export type Answers = {
  readonly at: (number: number) => Answer | undefined;
  /** The number of the answer for the rules that both sets of bits name. */
  readonly numberOf: (from: Uint32Array, to: Uint32Array) => number;
};

/** Begins with the answer within zones, which has the number 0. */
export function openAnswers(rules: readonly ReadyRule[]): Answers {
  const answers: Answer[] = [zoneAnswer];
  const known = new Map<number, { readonly bits: Uint32Array; readonly number: number }[]>();
  const words = Math.ceil(rules.length / 32);
  const both = new Uint32Array(words);

  return {
    at: (number) => answers[number],
    numberOf(from, to) {
      // Millions of pairs have thousands of answers: the sum leads near the right one, and the bits decide.
      let sum = 0;
      for (let word = 0; word < words; word += 1) {
        const value = ((from[word] ?? 0) & (to[word] ?? 0)) >>> 0;
        both[word] = value;
        if (value !== 0) sum = mixed(sum, value + word);
      }
      const near = known.get(sum) ?? [];
      for (const one of near) if (isEqual(one.bits, both)) return one.number;
      const meant = placesOfBits(both).flatMap((place) => rules[place] ?? []);
      answers.push(answerBy(meant, (protocol) => decideByRules(meant, protocol)));
      near.push({ bits: both.slice(), number: answers.length - 1 });
      if (near.length === 1) known.set(sum, near);
      return answers.length - 1;
    },
  };
}

function answerBy(rules: readonly ReadyRule[], decide: (protocol: Protocol) => readonly Decision[]): Answer {
  const decided: Partial<Record<Protocol, readonly Decision[]>> = {};
  const passing: Partial<Record<Protocol, PortSet>> = {};
  const decisions = (protocol: Protocol) => (decided[protocol] ??= decide(protocol));
  return {
    rules,
    decisions,
    allowed: (protocol) =>
      (passing[protocol] ??= decisions(protocol)
        .filter(({ isAllowed }) => isAllowed)
        .reduce<PortSet>((ports, decision) => unionPorts(ports, decision.ports), noPorts)),
  };
}

/** Spreads a word over all bits of a sum (the finishing steps of MurmurHash3, which is in the public domain). */
function mixed(sum: number, value: number): number {
  let next = Math.imul(sum ^ Math.imul(value, 0xcc9e2d51), 0x85ebca6b);
  next ^= next >>> 13;
  next = Math.imul(next, 0xc2b2ae35);
  return next ^ (next >>> 16);
}

function isEqual(one: Uint32Array, other: Uint32Array): boolean {
  for (let word = 0; word < one.length; word += 1) if (one[word] !== other[word]) return false;
  return true;
}
