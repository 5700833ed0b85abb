import { assertNever, type Instant } from '@cmdsp/primitives';
import { isPausedAt } from './pause.ts';
import { closingTimeOf, deadlineOf } from './deadline-of.ts';
import type { Sitting } from './sitting.ts';

/** Where a sitting stands at a moment, whatever the stored row says: an open row past its closing time is expired. */
export type Phase = 'scheduled' | 'running' | 'paused' | 'in-grace' | 'submitted' | 'expired' | 'voided';

/** Decides the phase at `now`. A sweeper that writes expiry down later changes no answer of this function. */
export function phaseOf(sitting: Sitting, now: Instant): Phase {
  switch (sitting.kind) {
    case 'scheduled':
    case 'submitted':
    case 'expired':
    case 'voided':
      return sitting.kind;
    case 'open':
      if (isPausedAt(sitting.pause, now)) return 'paused';
      if (now <= deadlineOf(sitting)) return 'running';
      return now <= closingTimeOf(sitting) ? 'in-grace' : 'expired';
    default:
      return assertNever(sitting);
  }
}
