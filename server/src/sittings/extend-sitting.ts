import type { DurationMs } from '@cmdsp/primitives';
import { giveCredit, withdrawCredit } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';
import { type Step, stepSitting } from './step-sitting.ts';

/** Gives time back: the deadline moves by the credit, and the candidate's page hears of it. */
export function extendSitting(tx: Tx, { credit, ...step }: Step & { readonly credit: DurationMs }) {
  return stepSitting(tx, step, (sitting, now) => giveCredit({ sitting, credit, now }));
}

/** Takes back time that was given by mistake; refused when the deadline would come within two minutes. */
export function shortenSitting(tx: Tx, { credit, ...step }: Step & { readonly credit: DurationMs }) {
  return stepSitting(tx, step, (sitting, now) => withdrawCredit({ sitting, credit, now }));
}
