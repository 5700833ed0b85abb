import { assertNever } from '@cmdsp/primitives';
import { type ChooseScoring, scoreChoose } from './choose/score.ts';
import { type EvidenceScoring, scoreEvidence } from './evidence/score.ts';
import { type HotspotScoring, scoreHotspot } from './hotspot/score.ts';
import { type MatchingScoring, scoreMatching } from './matching/score.ts';
import { type NumericScoring, scoreNumeric } from './numeric/score.ts';
import { type OrderingScoring, scoreOrdering } from './ordering/score.ts';
import type { QuestionResponse } from './response.ts';
import type { ScoreOutcome } from './score-outcome.ts';
import { scoreSingle, type SingleScoring } from './single/score.ts';

/** The key side of one question, with options named as in the response. */
export type QuestionScoring =
  SingleScoring | ChooseScoring | OrderingScoring | MatchingScoring | HotspotScoring | EvidenceScoring | NumericScoring;

/** Scores one answer; `null` (never answered, or withdrawn) is unanswered. Exact, and a function of its inputs only. */
export function scoreResponse(scoring: QuestionScoring, response: QuestionResponse | null): ScoreOutcome {
  const { maximum } = scoring;
  if (response === null) return { kind: 'unanswered', maximum };
  const other = { kind: 'invalid', reason: 'other-interaction', maximum } as const;
  switch (response.kind) {
    case 'single':
      return scoring.kind === 'single' ? scoreSingle(scoring, response) : other;
    case 'choose':
      return scoring.kind === 'choose' ? scoreChoose(scoring, response) : other;
    case 'ordering':
      return scoring.kind === 'ordering' ? scoreOrdering(scoring, response) : other;
    case 'matching':
      return scoring.kind === 'matching' ? scoreMatching(scoring, response) : other;
    case 'hotspot':
      return scoring.kind === 'hotspot' ? scoreHotspot(scoring, response) : other;
    case 'evidence':
      return scoring.kind === 'evidence' ? scoreEvidence(scoring, response) : other;
    case 'numeric':
      return scoring.kind === 'numeric' ? scoreNumeric(scoring, response) : other;
    default:
      return assertNever(response);
  }
}
