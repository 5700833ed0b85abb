import { type Random, shuffle } from '@cmdsp/primitives';
import type { FrozenQuestion } from './frozen-question.ts';

/**
 * The question as one person sees it: options, steps and premises in an order of their own. Regions keep the order of
 * their figure and lines that of their text, which say nothing about a key. `randomFor` gives each list its own dice.
 */
export function shuffleParts(
  question: FrozenQuestion,
  randomFor: (list: 'options' | 'premises') => Random,
): FrozenQuestion {
  switch (question.kind) {
    case 'single':
    case 'choose':
    case 'ordering':
      return { ...question, options: shuffle(question.options, randomFor('options')) };
    case 'matching':
      return {
        ...question,
        premises: shuffle(question.premises, randomFor('premises')),
        options: shuffle(question.options, randomFor('options')),
      };
    default:
      return question;
  }
}

/** The ids of everything in a question that an answer can name, in the order shown. */
export function partIds(question: FrozenQuestion): readonly string[] {
  const premises = question.kind === 'matching' ? question.premises : [];
  return [...premises, ...question.options].map(({ id }) => id);
}
