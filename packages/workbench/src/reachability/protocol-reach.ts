import { type Answer, openAnswerTree } from './answer-tree.ts';
import type { Network, Protocol } from './network.ts';
import { matchRules } from './rule-matches.ts';

/** An answer, and every rule that looks at a packet to which it is given, too late ones included. */
export type GivenAnswer = { readonly answer: Answer; readonly rules: Uint32Array };

/** What the rules do to packets of one protocol. Hosts are known by their place in the network. */
export type ProtocolReach = {
  readonly rules: Network['rules'];
  readonly answer: (from: number, to: number) => Answer | undefined;
  /** The distinct answers to packets between the pairs of different hosts that are asked for. */
  readonly givenTo: (isAsked: (from: number, to: number) => boolean) => readonly GivenAnswer[];
};

/** Makes a network ready for one protocol: hosts that the same of its rules mean are of one kind, and kinds are asked once. */
export function openProtocolReach(network: Network, protocol: Protocol): ProtocolReach {
  const rules = network.rules.filter((rule) => rule.protocol === 'any' || rule.protocol === protocol);
  const matches = matchRules(network.hosts, rules);
  const [sources, targets] = [kindsOf(matches.map(({ from }) => from)), kindsOf(matches.map(({ to }) => to))];
  const tree = openAnswerTree(rules, protocol);
  // By kind of source and of target. Zero: not asked yet.
  const numbers = new Int32Array(sources.count * targets.count);
  const placeOf = (from: number, to: number) => (sources.of[from] ?? 0) * targets.count + (targets.of[to] ?? 0);
  const bitsOf = (from: number, to: number): [Uint32Array, Uint32Array] => [
    matches[from]?.from ?? none,
    matches[to]?.to ?? none,
  ];
  const numberOf = (from: number, to: number): number => {
    const place = placeOf(from, to);
    const known = numbers[place] ?? 0;
    if (known !== 0) return known;
    const number = tree.numberOf(...bitsOf(from, to));
    numbers[place] = number;
    return number;
  };
  return {
    rules,
    answer: (from, to) => tree.at(numberOf(from, to)),
    givenTo(isAsked) {
      const looking = new Map<number, Uint32Array>();
      const isDone = new Uint8Array(numbers.length);
      for (let from = 0; from < network.hosts.length; from += 1)
        for (let to = 0; to < network.hosts.length; to += 1) {
          const place = placeOf(from, to);
          if (isDone[place] === 1 || from === to || !isAsked(from, to)) continue;
          isDone[place] = 1;
          const number = numberOf(from, to);
          const bits = looking.get(number) ?? new Uint32Array(Math.ceil(rules.length / 32));
          addCommon(bits, ...bitsOf(from, to));
          looking.set(number, bits);
        }
      return [...looking].flatMap(([number, bits]) => {
        const answer = tree.at(number);
        return answer === undefined ? [] : [{ answer, rules: bits }];
      });
    },
  };
}

const none = new Uint32Array();

/** Hosts with equal bits are of one kind to the rules. */
function kindsOf(bits: readonly Uint32Array[]): { readonly of: Int32Array; readonly count: number } {
  const known = new Map<string, number>();
  const of = Int32Array.from(bits, (own) => {
    const name = own.join();
    const kind = known.get(name) ?? known.size;
    known.set(name, kind);
    return kind;
  });
  return { of, count: known.size };
}

function addCommon(bits: Uint32Array, one: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < bits.length; word += 1)
    bits[word] = (bits[word] ?? 0) | ((one[word] ?? 0) & (other[word] ?? 0));
}
