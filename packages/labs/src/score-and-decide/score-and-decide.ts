import type { Lab } from '../lab.ts';
import { scoreAnswer, type ScoreAnswer } from './answer.ts';
import { scoreCriteria } from './criteria.ts';
import { dealFindings } from './deal-findings.ts';
import { emptyScoreAnswer } from './empty-answer.ts';
import type { ScoreKey } from './key.ts';
import { markScores } from './mark-scores.ts';
import type { ScoreTask } from './task.ts';
import { scoreVariant } from './variant.ts';

/** Eight findings: score each, say what it does to patients, decide whether the risk is controlled, and by when what happens. */
export const scoreAndDecide: Lab<ScoreTask, ScoreKey, ScoreAnswer> = {
  id: 'score-and-decide',
  criteria: scoreCriteria,
  variantSchema: scoreVariant,
  answerSchema: scoreAnswer,
  deal: dealFindings,
  emptyAnswer: emptyScoreAnswer,
  mark: markScores,
};
