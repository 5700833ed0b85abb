import type { DurationMs } from '@cmdsp/primitives';
import { type Pause, pauseSitting as decidePause, resumeSitting as decideResume } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { type Step, stepSitting } from './step-sitting.ts';

/** Stops the clock of a running sitting; `longest` ends a break by itself. Repeating it changes nothing. */
export function pauseSitting(
  tx: Tx,
  { kind, longest, ...step }: Step & { readonly kind: Pause['kind']; readonly longest: DurationMs | null },
) {
  return stepSitting(tx, step, (sitting, now) => decidePause({ sitting, now, kind, longest }));
}

/** Starts the clock again; the time it stood is added to the credit. */
export function resumeSitting(tx: Tx, step: Step) {
  return stepSitting(tx, step, (sitting, now) => decideResume({ sitting, now }));
}
