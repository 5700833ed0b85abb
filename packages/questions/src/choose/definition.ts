import { z } from 'zod';
import { authoredOptionSchema } from '../authored/option.ts';

/** The authored part of a `choose` question: five options of which `choose` (two or three) are right. */
export const chooseBlock = {
  kind: z.literal('choose'),
  choose: z.int().min(2).max(3),
  options: z.array(authoredOptionSchema).length(5, { error: 'a choose question has five options' }),
};

/** True when as many options are marked correct as the candidate is asked to choose. */
export function hasChosenNumberOfKeys(question: {
  readonly choose: number;
  readonly options: readonly { readonly correct?: true | undefined }[];
}): boolean {
  return question.options.filter((option) => option.correct).length === question.choose;
}
