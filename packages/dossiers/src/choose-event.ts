import { seededRandom, shuffle } from '@cmdsp/primitives';

/** The event that is told this time: one that this person has not met yet, as long as there is one. Null without events. */
export function chooseEvent(options: {
  readonly events: readonly string[];
  readonly met: readonly string[];
  /** Kept on the server. */
  readonly seed: string;
}): string | null {
  const fresh = options.events.filter((event) => !options.met.includes(event));
  return shuffle(fresh.length > 0 ? fresh : options.events, seededRandom(options.seed))[0] ?? null;
}
