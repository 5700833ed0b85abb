import { z } from 'zod';

const day = z.iso.date();
const why = z.string().trim().min(1).max(400);
const names = z.array(z.string().max(60)).min(1).max(20);
const remediation = z.enum(['mitigation', 'no_fix_planned', 'none_available', 'vendor_fix', 'workaround']);

/** What only the marking knows: what follows from the papers, each with the place in them that says so. */
export const keySchema = z.strictObject({
  trackingId: z.string().min(1).max(60),
  /** How many revisions the history has when this one is out. */
  revisions: z.int().min(1).max(5),
  /** Each product and weakness: its state and, where it is not affected, the justifications that are true. */
  cells: z.array(
    z.strictObject({
      cve: z.string(),
      part: z.string(),
      state: z.enum(['affected', 'fixed', 'not-affected', 'under-investigation']),
      reasons: z.array(z.string()).default([]),
      why,
    }),
  ),
  /**
   * Right uses of a measure: for these products of a weakness, under one of these categories. Of each `need` a product needs one;
   * uses without a need are welcome and not asked for.
   */
  remedies: z.array(
    z.strictObject({
      remedy: z.string(),
      cve: z.string(),
      parts: names,
      categories: z.array(remediation).min(1),
      need: z.string().nullable(),
    }),
  ),
  /** Measures that would hurt a patient, and how. */
  unsafeRemedies: z.array(z.strictObject({ remedy: z.string(), why })),
  vectors: z.array(z.strictObject({ cve: z.string(), vector: z.string(), why })),
  /** The first and the last right day of each event. */
  days: z.array(z.strictObject({ event: z.string(), from: day, to: day, why })),
  /** What the notice has to say; one of the sentences says it. */
  needs: z.array(z.strictObject({ about: z.string().max(120), anyOf: names })),
  /** Sentences that must not stand in it, and why; `isUnsafe` where somebody would be hurt by following it. */
  refused: z.array(z.strictObject({ sentence: z.string(), isUnsafe: z.boolean().default(false), why })),
});

export type AdviseKey = Readonly<z.infer<typeof keySchema>>;
