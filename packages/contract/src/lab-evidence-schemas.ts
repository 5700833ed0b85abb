import { z } from 'zod';
import { markdownTreeSchema } from './markdown-tree.ts';

/** An exact fraction `n/d` of points. */
const points = z.string();

/** Which run beside a script, counted from 1, in an address. */
export const labPlaceSchema = z.coerce.number<string>().int().min(1).max(999);
/** Which save of a run, in an address; 0 is what it began with. */
export const labSaveSchema = z.coerce.number<string>().int().min(0).max(4000);

/** A graded run of a lab beside a script: what it came to and why. Never whose it is, when it was made or which run it is. */
export const labEvidenceSchema = z.object({
  place: z.int(),
  lab: z.object({ id: z.string(), title: z.string(), module: z.int().nullable() }),
  /** Which situation of the lab it was: A, B or C. */
  situation: z.string(),
  saves: z.int(),
  points,
  /** Why the whole is limited: an act that would harm a patient. */
  cap: z.object({ points: z.int(), sentence: z.string().nullable() }).nullable(),
  criteria: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Null where the lab has no such criterion any more. */
      points: z.int().nullable(),
      earned: points,
      reasons: z.array(z.string()),
    }),
  ),
});

/** What was answered at one save; null where the lab has changed so much that it cannot read it any more. */
export const evidenceSaveSchema = z.object({ revision: z.int(), answer: z.unknown().nullable() });

/** Such a run with the task that was dealt and the answer that was handed in, to be looked at. */
export const evidenceRunSchema = z.object({
  evidence: labEvidenceSchema,
  /** Null where the lab is not in the content any more. */
  instructions: markdownTreeSchema.nullable(),
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
  /** What the lab’s editor draws. */
  task: z.unknown().nullable(),
  answer: z.unknown().nullable(),
  /** What points were lost for; `at` names elements of task or answer. */
  witnesses: z.array(
    z.object({ kind: z.string(), sentence: z.string(), at: z.array(z.string()), detail: z.unknown() }),
  ),
});
