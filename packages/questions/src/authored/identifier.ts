import { z } from 'zod';

/** Bank-internal name of a question, set or exhibit, e.g. `d1-01`, `quiz-1.3-1`, `set-01-a`. Candidates never see it. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'use lower-case letters and digits joined by hyphens or dots')
  .max(64);

/** Topic number `module.topic`, e.g. `1.3`. */
export const topicSchema = z.string().regex(/^[1-6]\.[1-6]$/, "write the topic as '1.1' to '6.6', in quotes");
