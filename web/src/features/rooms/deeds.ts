import type { BoardRow } from './room-queries.ts';

/** What somebody in charge of a room may do to a sitting. Ending or voiding is not among it. */
export type Deed = 'pause' | 'resume' | 'extension' | 'shortening' | 'late-start' | 'release';

export const deedWords: Readonly<Record<Deed, { readonly label: string; readonly verb: string }>> = {
  pause: { label: 'Stop the clock', verb: 'Stop the clock' },
  resume: { label: 'Let the clock run again', verb: 'Let it run' },
  extension: { label: 'Give more time', verb: 'Give time' },
  shortening: { label: 'Take back time that was given by mistake', verb: 'Take back' },
  'late-start': { label: 'Allow a late start', verb: 'Allow' },
  release: { label: 'Close the session on the old device, so that another can go on', verb: 'Close the session' },
};

/** Whether a deed is done by minutes. */
export function hasMinutes(deed: Deed): deed is 'extension' | 'shortening' | 'late-start' {
  return deed === 'extension' || deed === 'shortening' || deed === 'late-start';
}

/** What can be done at a seat now; the server decides again. */
export function deedsFor({ state, sittingId, creditMinutes }: BoardRow): readonly Deed[] {
  if (sittingId === null) return [];
  if (state === 'seated') return ['late-start'];
  const shortening: readonly Deed[] = creditMinutes > 0 ? ['shortening'] : [];
  if (state === 'running') return ['pause', 'extension', ...shortening, 'release'];
  if (state === 'paused' || state === 'on-break') return ['resume', 'extension', ...shortening, 'release'];
  return [];
}
