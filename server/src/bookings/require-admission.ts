import type { Instant } from '@cmdsp/primitives';
import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { admissionWords } from './admission-words.ts';
import { type BookedPlace, findAdmission } from './find-admission.ts';

/** The place that a seat belongs to; null for one on demand. @throws Problem `sitting-refused` saying what to do */
export async function requireAdmission(
  tx: Tx,
  who: { readonly personId: string; readonly now: Instant },
): Promise<BookedPlace | null> {
  const admission = await findAdmission(tx, who);
  if (admission.kind === 'place') return admission.place;
  const words = admissionWords(admission);
  if (words !== null) throw new Problem('sitting-refused', words.message);
  return null;
}
