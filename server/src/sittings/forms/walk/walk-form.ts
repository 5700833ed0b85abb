import { dealPaper, type FormKey, type Paper, presentPaper } from '@cmdsp/forms';
import type { Rational } from '@cmdsp/primitives';
import type { FormWalk } from './form-walk.ts';
import { walkNavigation } from './walk-navigation.ts';
import { walkQuestions } from './walk-questions.ts';
import { walkScores } from './walk-scores.ts';

/**
 * Walks through a frozen form as a candidate would, on this build: deals it, shows every question, scores the keys and
 * an empty sheet, and reaches every state of the exam room. Nothing of it is stored but what it found.
 */
export function walkForm(options: {
  readonly paper: Paper;
  readonly key: FormKey;
  readonly passMark: Rational;
  readonly minimumForBand: number;
  readonly handleOf: (label: string) => string;
}): FormWalk {
  const { paper, key } = options;
  const deal = dealPaper({ paper, seed: 'walk', handleOf: options.handleOf });
  const presented = presentPaper({ paper, deal });
  const faults: string[] = [];
  const fault = (what: string) => faults.push(what);
  const shown = walkQuestions(presented, fault);
  const scores = walkScores({ ...options, key, deal }, fault);
  const navigation = walkNavigation({ presented, deal, key }, fault);
  return { questions: presented.questionCount, shown, scores, navigation, faults };
}
