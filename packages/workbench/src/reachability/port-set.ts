/** Ports, 0 to 65535, as ascending ranges that neither touch nor overlap; both ends belong to a range. */
export type PortSet = readonly PortRange[];

export type PortRange = readonly [from: number, to: number];

export const lastPort = 65_535;

export const noPorts: PortSet = [];

export const allPorts: PortSet = [[0, lastPort]];

/** The set of these ranges, in whatever order they come and however they overlap. Ranges that run backwards hold nothing. */
export function portSet(ranges: readonly PortRange[]): PortSet {
  const sorted = ranges.filter(([from, to]) => from <= to).toSorted(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Ports in either. */
export function unionPorts(one: PortSet, other: PortSet): PortSet {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return portSet([...one, ...other]);
}

/** Ports in both. */
export function intersectPorts(one: PortSet, other: PortSet): PortSet {
  const common: PortRange[] = [];
  let [first, second] = [0, 0];
  for (;;) {
    const [a, b] = [one[first], other[second]];
    if (a === undefined || b === undefined) return common;
    const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
    if (from <= to) common.push([from, to]);
    if (a[1] < b[1]) first += 1;
    else second += 1;
  }
}

/** Ports in the first and not in the second. */
export function subtractPorts(one: PortSet, other: PortSet): PortSet {
  if (one.length === 0 || other.length === 0) return one;
  return intersectPorts(one, complementOf(other));
}

function complementOf(ports: PortSet): PortSet {
  const rest: PortRange[] = [];
  let next = 0;
  for (const [from, to] of ports) {
    if (next < from) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastPort) rest.push([next, lastPort]);
  return rest;
}

/** Whether a port is among them. */
export function hasPort(ports: PortSet, port: number): boolean {
  return ports.some(([from, to]) => from <= port && port <= to);
}

/** `80, 443, 8000-8100`. */
export function formatPorts(ports: PortSet): string {
  return ports.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
