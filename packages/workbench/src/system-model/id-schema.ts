import { z } from 'zod';

/** The name of one part, unique over a whole model. */
export const idSchema = z
  .string()
  .regex(/^[a-z\d][a-z\d-]{0,39}$/, 'Lower-case letters, digits and hyphens, 40 at most');
