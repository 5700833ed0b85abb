import { parseAddress, parseNetwork } from './address.ts';
import type { Host, Rule, Selector } from './network.ts';

/** Which rules look at packets from a host, and which at packets to it: bit `rule % 32` of word `rule / 32`. */
export type RuleMatches = { readonly from: Uint32Array; readonly to: Uint32Array };

/** What every host is to the rules, in the order of the hosts. */
export function matchRules(hosts: readonly Host[], rules: readonly Rule[]): readonly RuleMatches[] {
  const words = Math.ceil(rules.length / 32);
  const matches = hosts.map(() => ({ from: new Uint32Array(words), to: new Uint32Array(words) }));
  const select = hostSelector(hosts);
  for (const [rule, { from, to }] of rules.entries()) {
    for (const host of from.flatMap(select)) mark(matches[host]?.from, rule);
    for (const host of to.flatMap(select)) mark(matches[host]?.to, rule);
  }
  return matches;
}

/** Turns selectors into the places of hosts; asking twice costs nothing. */
export function hostSelector(hosts: readonly Host[]): (selector: Selector) => readonly number[] {
  const known = new Map<Selector, readonly number[]>();
  const addresses = hosts.map(({ address }) => parseAddress(address) ?? -1);
  const find = (selector: Selector): readonly number[] => {
    if (selector === 'any') return hosts.map((_, index) => index);
    if (selector.startsWith('zone:')) return placesOf(hosts, ({ zone }) => zone === selector.slice(5));
    if (selector.startsWith('host:')) return placesOf(hosts, ({ id }) => id === selector.slice(5));
    const range = parseNetwork(selector);
    if (range === null) return [];
    return addresses.flatMap((address, index) => (range[0] <= address && address <= range[1] ? [index] : []));
  };
  return (selector) => {
    const found = known.get(selector) ?? find(selector);
    known.set(selector, found);
    return found;
  };
}

/** The places of the bits that are set, in ascending order. */
export function placesOfBits(bits: Uint32Array): readonly number[] {
  const places: number[] = [];
  for (const [word, value] of bits.entries()) {
    let rest = value;
    while (rest !== 0) {
      places.push(word * 32 + 31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
  return places;
}

function placesOf(hosts: readonly Host[], isMeant: (host: Host) => boolean): readonly number[] {
  return hosts.flatMap((host, index) => (isMeant(host) ? [index] : []));
}

function mark(bits: Uint32Array | undefined, rule: number): void {
  const word = Math.floor(rule / 32);
  if (bits !== undefined) bits[word] = (bits[word] ?? 0) | (1 << (rule % 32));
}
