import type { Random } from '@cmdsp/primitives';
import type { z } from 'zod';
import type { Dealt, Lab } from './lab.ts';
import type { Marking } from './marking.ts';

/**
 * A lab for those who do not know its types: a registry, the server. Whatever it is given it reads by its own schemas first,
 * and throws on what they refuse.
 */
export type AnyLab = {
  readonly id: string;
  readonly criteria: Lab<unknown, unknown, unknown>['criteria'];
  readonly variantSchema: z.ZodType<Dealt<unknown, unknown>>;
  readonly answerSchema: z.ZodType<unknown>;
  readonly deal: (variant: unknown, random: Random) => Dealt<unknown, unknown>;
  readonly emptyAnswer: (dealt: unknown) => unknown;
  readonly mark: (dealt: unknown, answer: unknown) => Marking | Promise<Marking>;
  readonly prepare: () => Promise<void>;
};

/** The same lab without its types. */
export function anyLab<Task, Key, Answer>(lab: Lab<Task, Key, Answer>): AnyLab {
  const { id, criteria, variantSchema, answerSchema } = lab;
  return {
    id,
    criteria,
    variantSchema,
    answerSchema,
    deal: (variant, random) => lab.deal(variantSchema.parse(variant), random),
    emptyAnswer: (dealt) => lab.emptyAnswer(variantSchema.parse(dealt).task),
    mark: (dealt, answer) => lab.mark(variantSchema.parse(dealt), answerSchema.parse(answer)),
    prepare: async () => lab.prepare?.(),
  };
}
