import type { Instant } from '@cmdsp/primitives';

/** An earlier text, as the rule of thinning knows it. */
export type VersionName = { readonly save: number; readonly fence: number; readonly savedAt: Instant };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Of versions up to this old, the last of each so long a stretch is kept. A longer stretch is made of whole shorter ones. */
export const thinning = [
  { upTo: 10 * minute, stretch: 30 * second },
  { upTo: 24 * hour, stretch: 10 * minute },
  { upTo: Number.POSITIVE_INFINITY, stretch: hour },
] as const;

/**
 * Which earlier texts go. Kept are the newest, the first, the last under every lease (what stood there when somebody
 * took over), and the last of each stretch of time: half a minute within the last ten minutes, ten minutes within the
 * last day, an hour before that.
 */
export function versionsToThin(versions: readonly VersionName[], now: Instant): readonly number[] {
  const ordered = versions.toSorted((one, other) => one.save - other.save);
  return ordered
    .filter((version, index) => {
      const next = ordered[index + 1];
      if (index === 0 || next === undefined || next.fence !== version.fence) return false;
      const stretch = stretchAt(now - version.savedAt);
      return Math.floor(version.savedAt / stretch) === Math.floor(next.savedAt / stretch);
    })
    .map(({ save }) => save);
}

function stretchAt(age: number): number {
  return thinning.find(({ upTo }) => age <= upTo)?.stretch ?? hour;
}
