import { addDays, isPlainDate } from '../risk/plain-date.ts';

/**
 * By when a manufacturer has told its users about an uncontrolled risk, with interim controls and a plan, and by when the fix is validated
 * and distributed: 30 and 60 days after learning of it, not after publication (FDA, Postmarket Management of Cybersecurity in Medical
 * Devices, 2016, section VII.B). Null where the day of learning is no day.
 */
export function disclosureDates(learnedOn: string): { readonly communicateBy: string; readonly fixBy: string } | null {
  return isPlainDate(learnedOn) ? { communicateBy: addDays(learnedOn, 30), fixBy: addDays(learnedOn, 60) } : null;
}
