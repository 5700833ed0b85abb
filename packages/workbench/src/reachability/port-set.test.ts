import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPorts,
  hasPort,
  intersectPorts,
  type PortRange,
  portSet,
  subtractPorts,
  unionPorts,
} from './port-set.ts';

// Few ports, so that ranges meet; the sets are compared port by port with sets that know nothing of ranges.
const some = fc.array(fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 24 })), { maxLength: 6 });
const all = Array.from({ length: 27 }, (_, port) => port);
const plain = (ranges: readonly PortRange[]) =>
  new Set(all.filter((port) => ranges.some(([from, to]) => from <= port && port <= to)));

describe('port sets', () => {
  it('hold what sets of single ports hold, and in one form', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [portSet(one), portSet(other)];
        const [x, y] = [plain(one), plain(other)];
        const members = (ports: readonly PortRange[]) => all.filter((port) => hasPort(ports, port));

        expect(members(unionPorts(a, b))).toEqual(all.filter((port) => x.has(port) || y.has(port)));
        expect(members(intersectPorts(a, b))).toEqual(all.filter((port) => x.has(port) && y.has(port)));
        expect(members(subtractPorts(a, b))).toEqual(all.filter((port) => x.has(port) && !y.has(port)));
        expect(unionPorts(a, b)).toEqual(unionPorts(b, a));
        expect(portSet(subtractPorts(a, b))).toEqual(subtractPorts(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  it('are written for people', () => {
    expect(
      formatPorts(
        portSet([
          [8000, 8100],
          [443, 443],
          [80, 80],
        ]),
      ),
    ).toBe('80, 443, 8000-8100');
  });
});
