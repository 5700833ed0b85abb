import { z } from 'zod';

const text = z.string().trim().min(1);

const pair = z.strictObject({
  premise: text,
  match: text.describe('The option that belongs to it; several premises may share one'),
  rationale: text,
});

/** The authored part of a `matching` question: what belongs together, and options that belong to nothing. */
export const matchingBlock = {
  kind: z.literal('matching'),
  pairs: z
    .array(pair)
    .min(2, { error: 'a matching question has two premises or more' })
    .max(8, { error: 'a matching question has eight premises at most' })
    .refine((pairs) => new Set(pairs.map(({ premise }) => premise)).size === pairs.length, {
      error: 'two premises have the same text',
    }),
  leftOver: z.array(z.strictObject({ text, rationale: text })).max(4),
};

type Matching = {
  readonly pairs: readonly { readonly match: string }[];
  readonly leftOver: readonly { readonly text: string }[];
};

/** What an author has to mend before the options make a fair choice; null when they do. */
export function matchingFault({ pairs, leftOver }: Matching): { path: string[]; message: string } | null {
  const matches = new Set(pairs.map(({ match }) => match));
  const spare = leftOver.map(({ text: words }) => words);
  if (spare.some((words) => matches.has(words)) || new Set(spare).size !== spare.length) {
    return { path: ['leftOver'], message: 'an option that is left over has the text of another option' };
  }
  if (matches.size + spare.length < 3) {
    return { path: ['pairs'], message: 'give three different options or more, counting those left over' };
  }
  return null;
}
