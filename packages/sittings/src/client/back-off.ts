import type { ClientEvent } from './client-event.ts';
import type { Trouble } from './client-state.ts';
import type { Monotonic } from './server-clock.ts';

const firstDelayMs = 500;
// Short enough that several tries fall into the grace.
const longestDelayMs = 8000;

/** The next try after a failure: half a second, doubling to eight, half of it random; never before the server asked. */
export function backOff(before: Trouble | null, event: Extract<ClientEvent, { kind: 'failed' }>): Trouble {
  const failures = (before?.failures ?? 0) + 1;
  const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 10));
  const wait = Math.max(delay * (0.5 + event.jitter / 2), event.retryAfter ?? 0);
  const retryAt = (event.at + wait) as Monotonic; // a reading plus a span is a reading
  return { kind: event.trouble, failures, retryAt };
}
