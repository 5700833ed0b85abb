import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barrierOf, chooseMarker, type PossibleMarker } from './choose-marker.ts';

function aMarker(values: Partial<PossibleMarker> = {}): PossibleMarker {
  return {
    id: 'm',
    hasConflict: false,
    hadPart: false,
    calibration: 'in-force',
    isAlarmed: false,
    open: 0,
    capacity: 5,
    ...values,
  };
}

const markers = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    hasConflict: fc.boolean(),
    hadPart: fc.boolean(),
    calibration: fc.constantFrom('in-force', 'to-come', 'closed'),
    isAlarmed: fc.boolean(),
    open: fc.nat({ max: 6 }),
    capacity: fc.integer({ min: 1, max: 6 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe('choosing who marks a script', () => {
  it.each([
    [{ hasConflict: true, open: 9 }, 'conflict'],
    [{ hadPart: true }, 'had-part'],
    [{ calibration: 'closed' }, 'calibration-closed'],
    [{ isAlarmed: true }, 'alarm-open'],
    [{ open: 5 }, 'full'],
    [{ calibration: 'to-come' }, null],
    [{ open: 4 }, null],
  ] as const)('names what keeps somebody from it: %j gives %s', (values, expected) => {
    expect(barrierOf(aMarker(values))).toBe(expected);
  });

  it('never takes anybody whom something keeps from it, and takes somebody whenever anybody is free', () => {
    fc.assert(
      fc.property(markers, (some) => {
        const chosen = chooseMarker(some, () => 0);

        const free = some.filter((marker) => barrierOf(marker) === null);
        expect(chosen === null).toBe(free.length === 0);
        expect(chosen === null || free.includes(chosen)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which markers are listed', () => {
    fc.assert(
      fc.property(markers, fc.func(fc.nat()), (some, lotOf) => {
        expect(chooseMarker([...some].reverse(), lotOf)).toEqual(chooseMarker(some, lotOf));
      }),
    );
  });

  it('spreads scripts so that nobody has two more than anybody else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat({ max: 30 }), fc.func(fc.nat()), (people, scripts, lotOf) => {
        const load = new Map(Array.from({ length: people }, (_, place) => [`m${place}`, 0]));
        for (let script = 0; script < scripts; script += 1) {
          const all = [...load].map(([id, open]) => aMarker({ id, open, capacity: 100 }));
          const id = chooseMarker(all, lotOf)?.id ?? '';
          load.set(id, (load.get(id) ?? 0) + 1);
        }

        const loads = [...load.values()];

        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
