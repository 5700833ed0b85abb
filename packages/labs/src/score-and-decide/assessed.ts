import type { Dealt } from '../lab.ts';
import type { Assessment, ScoreAnswer } from './answer.ts';
import { emptyAssessment } from './empty-answer.ts';
import type { FindingKey, ScoreKey } from './key.ts';
import type { ScoreFinding, ScoreTask } from './task.ts';

/** A finding with its key and what was said about it. */
export type Assessed = { readonly finding: ScoreFinding; readonly key: FindingKey; readonly said: Assessment };

/** The findings of a task with what was said; a finding nobody spoke of has nothing said about it. */
export function listAssessed({ task, key }: Dealt<ScoreTask, ScoreKey>, answer: ScoreAnswer): readonly Assessed[] {
  return task.findings.flatMap((finding) => {
    const one = key.findings[finding.id];
    return one === undefined ? [] : [{ finding, key: one, said: answer.findings[finding.id] ?? emptyAssessment }];
  });
}
