import type { ClientState } from './client-state.ts';

/** True when the candidate may answer here: not taken over, not ended, not paused, and a lease has been held on this device. */
export function mayAnswer(state: ClientState): boolean {
  return (state.access === 'held' || state.access === 'none') && state.fence > 0 && !isPaused(state);
}

/** True while this page knows that the clock stands: the questions are covered, and nothing is answered. */
export function isPaused(state: ClientState): boolean {
  return state.access !== 'ended' && (state.clock?.pausedAt ?? null) !== null;
}

/** True when everything has a receipt, so that submitting loses nothing. */
export function isReadyToSubmit(state: ClientState): boolean {
  return state.access === 'held' && !state.journal.some((entry) => entry.status === 'waiting');
}

/**
 * True when the device may forget the sitting: it has ended and the server has acknowledged every change, applied or
 * kept as evidence. Refused changes stay until the candidate or an officer has dealt with them.
 */
export function mayForget(state: ClientState): boolean {
  return state.access === 'ended' && state.journal.every((entry) => entry.status === 'kept-as-evidence');
}
