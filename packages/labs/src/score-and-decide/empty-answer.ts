import type { Assessment, ScoreAnswer } from './answer.ts';
import type { ScoreTask } from './task.ts';

/** Nothing said about a finding yet. */
export const emptyAssessment: Assessment = {
  version: '3.1',
  metrics: {},
  impacts: {},
  exploitability: null,
  severity: null,
  decision: null,
  route: null,
  noticeOn: null,
  fixOn: null,
  exploitation: null,
  exposure: null,
  automatable: null,
  safety: null,
};

/** A run begins with eight findings about which nothing is said. */
export function emptyScoreAnswer({ findings }: ScoreTask): ScoreAnswer {
  return { findings: Object.fromEntries(findings.map(({ id }) => [id, emptyAssessment])) };
}
