import type { Dealt } from '../lab.ts';
import type { Marking } from '../marking.ts';
import type { ScoreAnswer } from './answer.ts';
import { listAssessed } from './assessed.ts';
import type { ScoreKey } from './key.ts';
import { markDates } from './mark-dates.ts';
import { capOfDecisions, markDecisions } from './mark-decisions.ts';
import { markImpacts } from './mark-impacts.ts';
import { markSsvc } from './mark-ssvc.ts';
import { markVectors } from './mark-vectors.ts';
import type { ScoreTask } from './task.ts';

/** The marks of eight assessments, criterion by criterion, with the limit for a decision that would harm a patient. */
export function markScores(dealt: Dealt<ScoreTask, ScoreKey>, answer: ScoreAnswer): Marking {
  const all = listAssessed(dealt, answer);
  return {
    results: [markVectors(all), markImpacts(all), markDecisions(all), markDates(all), markSsvc(all)],
    cap: capOfDecisions(all),
  };
}
