import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causes } from './cause.ts';
import { remedyOf } from './remedy-of.ts';
import { aPolicy } from './testing/a-policy.ts';

const policy = aPolicy();
const second = 1000;

// beyond.md, complaint 36: the rules for lost time are published before the exam; this is the table that simulates them.
test.each([
  ['a restart of nine seconds', 'server', 9, 0, 9, 'none', 0, false, false],
  ['a restart of ten seconds', 'server', 10, 0, 10, 'automatic', 10, false, false],
  ['a minute of ours that is given back', 'server', 60, 0, 60, 'automatic', 60, false, false],
  ['a minute of ours that came too late to give back', 'server', 60, 0, 0, 'automatic', 60, true, false],
  ['half a minute twice, none of it given back', 'network', 30, 30, 0, 'proposed', 30, true, false],
  ['ten minutes of the hall’s network, given back', 'network', 600, 0, 600, 'proposed', 600, false, true],
  ['a whole exam without one’s own connection', 'connection', 9000, 0, 0, 'none', 0, false, false],
] as const)('for %s gives what is published', (_, cause, lost, before, returned, treatment, credit, resit, leftOut) => {
  const remedy = remedyOf(policy, {
    cause,
    lost: lost * second,
    lostBefore: before * second,
    returned: returned * second,
  });

  expect(remedy).toEqual({ treatment, credit: credit * second, isResitFree: resit, isLeftOut: leftOut });
});

test('never gives less for more lost time', () => {
  const seconds = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...causes),
      seconds,
      seconds,
      seconds,
      fc.nat(2000),
      (cause, lost, more, before, back) => {
        const least = remedyOf(policy, {
          cause,
          lost: lost * second,
          lostBefore: before * second,
          returned: back * second,
        });
        const most = remedyOf(policy, {
          cause,
          lost: (lost + more) * second,
          lostBefore: before * second,
          returned: back * second,
        });

        expect(most.credit).toBeGreaterThanOrEqual(least.credit);
        expect(Number(most.isResitFree)).toBeGreaterThanOrEqual(Number(least.isResitFree));
        expect(Number(most.isLeftOut)).toBeGreaterThanOrEqual(Number(least.isLeftOut));
      },
    ),
  );
});
