/** How a marker compares with the reference so far. `script` counts from 1: where the alarm was raised. */
export type SeverityAlarm =
  { readonly kind: 'in-line' } | { readonly kind: 'too-severe' | 'too-lenient'; readonly script: number };

/** When the alarm is raised; both in levels. */
export type SeverityRule = {
  /** A mean difference of this much is not yet worth a word: half of what is to be found. */
  readonly slack: number;
  /** How much beyond the slack may gather before the alarm. */
  readonly limit: number;
};

/** Finds a marker one level off within three scripts that have a reference, and leaves fair ones alone (see the tests). */
export const severityRule: SeverityRule = { slack: 0.5, limit: 1.25 };

/**
 * Watches one marker. `differences` are in the order of marking, one for each script with a reference (an anchor, or the
 * other marker's independent mark): the mean over its criteria of the marker's level minus the reference's. Two one-sided
 * cumulative sums, E. S. Page (1954), Biometrika 41, 100-115: S = max(0, S + difference - slack), alarm where S > limit. A
 * single odd script raises none unless it is almost two levels off.
 */
export function watchSeverity(differences: readonly number[], rule: SeverityRule = severityRule): SeverityAlarm {
  let severe = 0;
  let lenient = 0;
  for (const [place, difference] of differences.entries()) {
    severe = Math.max(0, severe - difference - rule.slack);
    lenient = Math.max(0, lenient + difference - rule.slack);
    if (severe > rule.limit) return { kind: 'too-severe', script: place + 1 };
    if (lenient > rule.limit) return { kind: 'too-lenient', script: place + 1 };
  }
  return { kind: 'in-line' };
}
