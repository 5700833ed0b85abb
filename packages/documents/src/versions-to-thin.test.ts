import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinning, type VersionName, versionsToThin } from './versions-to-thin.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = instant(100 * 24 * hour);

const aVersion = (save: number, ago: number, fence = 1): VersionName => ({ save, fence, savedAt: instant(now - ago) });

const kept = (versions: readonly VersionName[], at = now) => {
  const gone = new Set(versionsToThin(versions, at));
  return versions.filter(({ save }) => !gone.has(save)).map(({ save }) => save);
};

describe('of the versions of a text', () => {
  test('the last of each half minute stays for ten minutes', () => {
    const versions = [
      aVersion(1, 5 * minute),
      aVersion(2, 89_000),
      aVersion(3, 70_000),
      aVersion(4, 59_000),
      aVersion(5, 1000),
    ];

    expect(kept(versions)).toEqual([1, 3, 4, 5]);
  });

  test('the last of each ten minutes stays for a day, and of each hour after that', () => {
    const anHourAgo = [aVersion(2, hour - 1000), aVersion(3, hour - 5 * minute), aVersion(4, hour - 11 * minute)];
    const daysAgo = [
      aVersion(2, 50 * hour - 1000),
      aVersion(3, 50 * hour - 30 * minute),
      aVersion(4, 49 * hour - minute),
    ];

    expect(kept([aVersion(1, 90 * hour), ...anHourAgo, aVersion(5, 0)])).toEqual([1, 3, 4, 5]);
    expect(kept([aVersion(1, 90 * hour), ...daysAgo, aVersion(5, 0)])).toEqual([1, 3, 4, 5]);
  });

  test('what stood there when somebody took over stays', () => {
    const versions = [
      aVersion(1, 5000),
      aVersion(2, 4000),
      aVersion(3, 3000, 2),
      aVersion(4, 2000, 2),
      aVersion(5, 1000, 2),
    ];

    expect(kept(versions)).toEqual([1, 2, 5]);
  });
});

const someVersions = fc
  .array(fc.tuple(fc.nat(60 * 24 * hour), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 60 })
  .map((drawn) =>
    drawn
      .toSorted(([one], [other]) => other - one)
      .map(([ago], index) => aVersion(index + 1, ago, 1 + Math.floor((3 * index) / drawn.length))),
  );

test('the first, the newest and the last of each lease always stay, and thinning again takes nothing more', () => {
  fc.assert(
    fc.property(someVersions, (versions) => {
      const stay = new Set(kept(versions));
      const lastOfLease = versions.filter((version, index) => versions[index + 1]?.fence !== version.fence);

      expect([versions[0], ...lastOfLease].every((version) => version !== undefined && stay.has(version.save))).toBe(
        true,
      );
      expect(
        versionsToThin(
          versions.filter(({ save }) => stay.has(save)),
          now,
        ),
      ).toEqual([]);
    }),
  );
});

test('no stretch of time is without a version that had one', () => {
  fc.assert(
    fc.property(someVersions, (versions) => {
      const stay = versions.filter(({ save }) => kept(versions).includes(save));
      const stretchOf = ({ savedAt }: VersionName) => {
        const stretch = thinning.find(({ upTo }) => now - savedAt <= upTo)?.stretch ?? hour;
        return `${stretch}/${Math.floor(savedAt / stretch)}`;
      };

      expect(new Set(stay.map(stretchOf))).toEqual(new Set(versions.map(stretchOf)));
    }),
  );
});
