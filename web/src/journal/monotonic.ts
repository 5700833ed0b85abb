import type { Monotonic } from '@cmdsp/sittings/client';

/** A reading of the page's monotonic clock. */
export function monotonic(): Monotonic {
  return performance.now() as Monotonic; // exactly what the brand stands for
}
