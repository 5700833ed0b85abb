import { type Answer, openAnswers } from './answers.ts';
import { type Decision, readyRule } from './decision.ts';
import type { Host, Network, Protocol, Selector, Translation } from './network.ts';
import { protocols } from './network.ts';
import { noPorts, type PortSet } from './port-set.ts';
import { hostSelector, matchRules } from './rule-matches.ts';

/** A network that answers questions about packets. Hosts are known by their place in `network.hosts`. */
export type Reach = {
  readonly network: Network;
  readonly select: (selectors: readonly Selector[]) => readonly number[];
  /** What becomes of every packet from one host to another; `isTranslated`: sent to a published address. */
  readonly decisions: (from: number, to: number, isTranslated?: boolean) => readonly Decision[];
  /** Ports on which packets arrive. */
  readonly allowed: (from: number, to: number, protocol: Protocol) => PortSet;
  /** The distinct answers that pairs of different hosts have, within zones left out. */
  readonly answers: () => readonly Answer[];
};

/**
 * Makes a network ready for questions. It must be without faults (findNetworkFaults). Answers are exact for every packet:
 * protocols are worked on as sets of ports, and pairs of hosts that the same rules look at share one answer.
 */
export function openReach(network: Network): Reach {
  const matches = matchRules(network);
  const select = hostSelector(network.hosts);
  const isolated = new Set(network.zones.filter(({ isIsolated }) => isIsolated).map(({ id }) => id));
  const zones = network.hosts.map(({ zone }) => zone);
  const answers = openAnswers(network.rules.map(readyRule));
  const count = network.hosts.length;
  const [sources, targets] = [kindsOf(matches.map(({ from }) => from)), kindsOf(matches.map(({ to }) => to))];
  // By kind of source and of target. Zero: not asked yet.
  const numbers = new Int32Array(sources.bits.length * targets.bits.length);

  const numberOf = (from: number, to: number, isTranslated: boolean): number => {
    if (!isTranslated && zones[from] === zones[to] && !isolated.has(zones[from] ?? '')) return 0;
    const [source, target] = [sources.of[from] ?? 0, targets.of[to] ?? 0];
    const place = source * targets.bits.length + target;
    const known = numbers[place] ?? 0;
    if (known !== 0) return known;
    const number = answers.numberOf(sources.bits[source] ?? none, targets.bits[target] ?? none);
    numbers[place] = number;
    return number;
  };
  const answer = (from: number, to: number, isTranslated = false) => answers.at(numberOf(from, to, isTranslated));
  return {
    network,
    select: (selectors) => [...new Set(selectors.flatMap(select))].toSorted((one, other) => one - other),
    decisions: (from, to, isTranslated) =>
      protocols.flatMap((protocol) => answer(from, to, isTranslated)?.decisions(protocol) ?? []),
    allowed: (from, to, protocol) => answer(from, to)?.allowed(protocol) ?? noPorts,
    answers() {
      const published = new Set(network.translations.map(({ host }) => host));
      const found = new Set<number>();
      for (const [to, { id }] of network.hosts.entries())
        for (let from = 0; from < count; from += 1) {
          if (from === to) continue;
          found.add(numberOf(from, to, false));
          if (published.has(id)) found.add(numberOf(from, to, true));
        }
      return [...found].filter((number) => number !== 0).flatMap((number) => answers.at(number) ?? []);
    },
  };
}

const none = new Uint32Array();

/** Hosts with equal bits are of one kind to the rules. */
function kindsOf(all: readonly Uint32Array[]): { readonly of: Int32Array; readonly bits: readonly Uint32Array[] } {
  const known = new Map<string, number>();
  const bits: Uint32Array[] = [];
  const of = Int32Array.from(all, (own) => {
    const name = own.join();
    const kind = known.get(name) ?? bits.push(own) - 1;
    known.set(name, kind);
    return kind;
  });
  return { of, bits };
}

/** Where a packet for an address arrives, and on which port; null where nobody has it. */
export function translate(
  { hosts, translations }: Network,
  packet: { readonly address: string; readonly protocol: Protocol; readonly port: number },
): { readonly host: Host; readonly port: number; readonly by: Translation | null } | null {
  const own = hosts.find(({ address }) => address === packet.address);
  if (own !== undefined) return { host: own, port: packet.port, by: null };
  const by = translations.find(
    ({ address, protocol, port }) => address === packet.address && protocol === packet.protocol && port === packet.port,
  );
  const host = by === undefined ? undefined : hosts.find(({ id }) => id === by.host);
  return by === undefined || host === undefined ? null : { host, port: by.hostPort, by };
}
