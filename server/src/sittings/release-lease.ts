import { takeLease } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { type Step, stepSitting } from './step-sitting.ts';

/**
 * Closes the session that writes: the fence is raised for a holder that nobody is, so the page that wrote stops, and the
 * next device the candidate opens goes on. What the old page had not saved is kept as evidence, as at every takeover.
 */
export function releaseLease(tx: Tx, step: Step) {
  return stepSitting(tx, step, (sitting, now) => takeLease({ sitting, holder: `released-${newId()}`, now }));
}
