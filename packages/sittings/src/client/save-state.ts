import type { Instant } from '@cmdsp/primitives';
import { assertNever } from '@cmdsp/primitives';
import type { ClientState } from './client-state.ts';

/** What the screen says about the candidate's answers. `isSafeHere`: every unsaved answer is written on this device. */
export type SaveState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly isSafeHere: boolean }
  | { readonly kind: 'signed-out'; readonly isSafeHere: boolean }
  | { readonly kind: 'taken-over'; readonly notApplied: number }
  | { readonly kind: 'too-late'; readonly notApplied: number }
  | { readonly kind: 'not-saved'; readonly notApplied: number };

/** Decides what to say. `saved` is said only when every change this page knows of has its receipt. */
export function saveState(state: ClientState): SaveState {
  const waiting = state.journal.filter((entry) => entry.status === 'waiting');
  const refused = state.journal.filter((entry) => entry.status === 'refused');
  const isSafeHere = waiting.every((entry) => entry.isStored);
  if (state.access === 'lost') return { kind: 'taken-over', notApplied: state.journal.length };
  if (state.trouble?.kind === 'signed-out') return { kind: 'signed-out', isSafeHere };
  if (state.trouble || (state.access === 'none' && waiting.length > 0)) return { kind: 'offline', isSafeHere };
  if (waiting.length > 0) return { kind: 'saving' };
  if (refused.length > 0) {
    return { kind: state.ending === 'expired' ? 'too-late' : 'not-saved', notApplied: refused.length };
  }
  return state.savedAt === null ? { kind: 'ready' } : { kind: 'saved', at: state.savedAt };
}

/** The state in words; `formatTime` writes a server instant as hh:mm:ss in the candidate's zone. */
export function saveStateWords(state: SaveState, formatTime: (at: Instant) => string): string {
  switch (state.kind) {
    case 'ready':
      return 'Ready';
    case 'saved':
      return `Saved at ${formatTime(state.at)}`;
    case 'saving':
      return 'Saving';
    case 'offline':
      return state.isSafeHere ? 'Offline, safe on this device' : 'Offline, keep this page open';
    case 'signed-out':
      return state.isSafeHere ? 'Signed out, safe on this device' : 'Signed out, keep this page open';
    case 'taken-over':
      return 'Continued in another window or on another device';
    case 'too-late':
      return 'Time is over; the last changes came too late';
    case 'not-saved':
      return 'An answer could not be saved';
    default:
      return assertNever(state);
  }
}
