/** A moment on the server's clock in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

/** A span of time in whole milliseconds. */
export type DurationMs = number & { readonly __brand: 'DurationMs' };

/** Reads a whole number of milliseconds as an instant; throws RangeError on anything else. */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`Not a whole millisecond: ${milliseconds}`);
  return milliseconds as Instant; // checked above
}

/** A duration of `value` minutes; throws RangeError unless that is a whole number of milliseconds. */
export function minutes(value: number): DurationMs {
  return milliseconds(value * 60_000);
}

/** A duration of `value` seconds; throws RangeError unless that is a whole number of milliseconds. */
export function seconds(value: number): DurationMs {
  return milliseconds(value * 1000);
}

/** A duration in milliseconds; throws RangeError on fractions. */
export function milliseconds(value: number): DurationMs {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of milliseconds: ${value}`);
  return value as DurationMs; // checked above
}

/** The instant `duration` after `start`. */
export function addDuration(start: Instant, duration: DurationMs): Instant {
  return instant(start + duration);
}
