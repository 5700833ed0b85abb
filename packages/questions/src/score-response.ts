import { assertNever } from '@cmdsp/primitives';
import { type ChooseScoring, scoreChoose } from './choose/score.ts';
import type { QuestionResponse } from './response.ts';
import type { ScoreOutcome } from './score-outcome.ts';
import { scoreSingle, type SingleScoring } from './single/score.ts';

/** The key side of one question, with options named as in the response. */
export type QuestionScoring = SingleScoring | ChooseScoring;

/** Scores one answer; `null` (never answered, or withdrawn) is unanswered. Exact, and a function of its inputs only. */
export function scoreResponse(scoring: QuestionScoring, response: QuestionResponse | null): ScoreOutcome {
  const { maximum } = scoring;
  if (response === null) return { kind: 'unanswered', maximum };
  switch (scoring.kind) {
    case 'single':
      if (response.kind !== 'single') return { kind: 'invalid', reason: 'other-interaction', maximum };
      return scoreSingle(scoring, response);
    case 'choose':
      if (response.kind !== 'choose') return { kind: 'invalid', reason: 'other-interaction', maximum };
      return scoreChoose(scoring, response);
    default:
      return assertNever(scoring);
  }
}
