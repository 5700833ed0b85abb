import { compareRational, parseRational, rational } from '@cmdsp/primitives';
import {
  type AnswerKey,
  type QuestionKey,
  type QuestionResponse,
  type QuestionScoring,
  type ScoreOutcome,
  scoreResponse,
  scoringOfKey,
} from '@cmdsp/questions';
import type { DealtQuestion } from './deal.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import type { QuestionScore } from './form-score.ts';
import { pointsOf } from './points-of.ts';
import type { ScoringChange } from './scoring-change.ts';

/**
 * Scores the answer to one dealt question by its frozen key, or by the change that stands in its place. Throws
 * FormMismatchError when a key and the deal are not about the same question, or a change names a key of another kind.
 */
export function scoreQuestion(
  dealt: DealtQuestion,
  key: QuestionKey,
  { response, change }: { readonly response: QuestionResponse | null; readonly change: ScoringChange | undefined },
): QuestionScore {
  const { position, id } = dealt;
  const { domain, topic } = key;
  const base = { position, id, domain, topic };
  if (change?.kind !== 'drop') {
    const outcome = bestOutcome(dealt, key, { response, keys: change?.keys ?? [key] });
    return { ...base, outcome, isCounted: !key.pretest };
  }
  if (change.policy === 'credit-all') {
    const maximum = parseRational(key.points);
    return { ...base, outcome: { kind: 'scored', points: maximum, maximum }, isCounted: !key.pretest };
  }
  return { ...base, outcome: bestOutcome(dealt, key, { response, keys: [key] }), isCounted: false };
}

function bestOutcome(
  dealt: DealtQuestion,
  key: QuestionKey,
  { response, keys }: { readonly response: QuestionResponse | null; readonly keys: readonly AnswerKey[] },
): ScoreOutcome {
  const outcomes = keys.map(
    (one) => scoreChosen(dealt, one, { key, response }) ?? scoreResponse(scoringOf(one, key, dealt), response),
  );
  const [first, ...others] = outcomes;
  if (first === undefined) throw new FormMismatchError(`No key is left for ${key.id}`);
  return others.reduce((best, other) => (isBetter(other, best) ? other : best), first);
}

/**
 * The short way for an answer that is one of the options of a question with one right answer, which nearly all are: the
 * option by its id, without naming everything else. Null where the long way has to look.
 */
function scoreChosen(
  dealt: DealtQuestion,
  answer: AnswerKey,
  { key, response }: { readonly key: QuestionKey; readonly response: QuestionResponse | null },
): ScoreOutcome | null {
  if (answer.kind !== 'single' || key.kind !== 'single' || response?.kind !== 'single') return null;
  const chosen = dealt.options.find(({ handle }) => handle === response.option);
  if (chosen === undefined || !answer.correct.every((id) => dealt.options.some((option) => option.id === id)))
    return null;
  const maximum = parseRational(key.points);
  return { kind: 'scored', points: answer.correct.includes(chosen.id) ? maximum : rational(0), maximum };
}

/** Points decide; an answer that one of the keys can read is worth more than one that none can. */
function isBetter(one: ScoreOutcome, other: ScoreOutcome): boolean {
  if (one.kind === 'scored' && other.kind !== 'scored') return true;
  return compareRational(pointsOf(one), pointsOf(other)) > 0;
}

function scoringOf(answer: AnswerKey, key: QuestionKey, dealt: DealtQuestion): QuestionScoring {
  if (answer.kind !== key.kind) throw new FormMismatchError(`Another kind of key for ${key.id}`);
  const scoring = scoringOfKey({ key: answer, names: dealt.options, maximum: parseRational(key.points) });
  if (scoring === null) throw new FormMismatchError(`Key and deal differ on ${key.id}`);
  return scoring;
}
