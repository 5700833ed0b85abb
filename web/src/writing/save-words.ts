import { assertNever } from '@cmdsp/primitives';
import type { SaveState } from '@cmdsp/sittings/client';
import type { IconName } from '../ui/icon.tsx';

/** How a text is kept, in words; always on screen. */
export function saveWords(state: SaveState, limit: number): string {
  switch (state.kind) {
    case 'ready':
      return 'Everything you write is saved as you type';
    case 'saved':
      return `Saved ${timeOfDay(state.at)}`;
    case 'saving':
      return 'Saving';
    case 'offline':
      return state.isSafeHere ? 'Offline, safe on this device' : 'Offline, keep this page open';
    case 'signed-out':
      return state.isSafeHere ? 'Signed out, safe on this device' : 'Signed out, keep this page open';
    case 'taken-over':
      return 'Written on in another window or on another device';
    case 'too-late':
      return 'Time is over; the last words came too late';
    case 'not-saved':
      return `The text as it stands cannot be saved; it may be longer than ${limit} words`;
    default:
      return assertNever(state);
  }
}

/** A moment as a clock on the wall shows it. */
export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
}

/** The icon and tone of each state. */
export const saveLooks: Readonly<
  Record<SaveState['kind'], { readonly icon: IconName; readonly tone: 'quiet' | 'good' | 'caution' | 'danger' }>
> = {
  ready: { icon: 'check', tone: 'quiet' },
  saved: { icon: 'check', tone: 'good' },
  saving: { icon: 'clock', tone: 'quiet' },
  offline: { icon: 'offline', tone: 'caution' },
  'signed-out': { icon: 'lock', tone: 'caution' },
  'taken-over': { icon: 'warning', tone: 'danger' },
  'too-late': { icon: 'clock', tone: 'danger' },
  'not-saved': { icon: 'warning', tone: 'danger' },
};
