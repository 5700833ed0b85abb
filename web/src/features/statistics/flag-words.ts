import type { QuestionStatistics } from './statistics-queries.ts';

/** What a flag says about a question, in words. */
export const flagWords: Readonly<Record<QuestionStatistics['flags'][number], string>> = {
  'negative-discrimination': 'The better people are, the less often they are right',
  'low-discrimination': 'Tells little about who is good',
  'very-easy': 'Nearly everybody is right',
  'below-chance': 'Fewer are right than by guessing',
  'distractor-better-than-key': 'Better people choose a wrong option',
  'idle-distractor': 'A wrong option that hardly anybody chooses',
};

/** The same about one option. */
export const optionFlagWords = {
  'hardly-anybody': 'Hardly anybody chooses it',
  'better-than-key': 'Chosen by better people than the key',
} as const satisfies Record<QuestionStatistics['options'][number]['flags'][number], string>;

/** A share as per cent. */
export function percentWords(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}
