import { z } from 'zod';

/** What every page of the libraries may be refused with. */
export const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

/** An entry of a library by its slug. */
export const slugParams = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100),
});
