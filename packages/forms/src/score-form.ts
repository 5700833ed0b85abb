import { type Rational, sumRational } from '@cmdsp/primitives';
import type { QuestionKey, QuestionResponse } from '@cmdsp/questions';
import { type Deal, type DealtQuestion, dealtQuestions } from './deal.ts';
import { domainScores } from './domain-scores.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import type { FormScore } from './form-score.ts';
import type { FormKey } from './frozen-form.ts';
import { pointsOf } from './points-of.ts';
import { reaches } from './reaches.ts';
import { scoreQuestion } from './score-question.ts';
import type { ScoringChange } from './scoring-change.ts';
import { studyNext } from './study-next.ts';

/**
 * Scores a sitting from frozen inputs alone: pass exactly from `passMark` of the maximum on, one point less fails.
 * `responses` maps positions to answers in handles; a missing or null one is unanswered and earns nothing. Pretest
 * questions are scored but not counted. `changes` say which questions are scored otherwise than by their frozen key, each
 * at most once, so that their order means nothing. Throws FormMismatchError when key, deal, responses and changes do not
 * belong together or nothing is counted.
 */
export function scoreForm(options: {
  readonly key: FormKey;
  readonly deal: Deal;
  readonly responses: ReadonlyMap<number, QuestionResponse | null>;
  readonly passMark: Rational;
  readonly minimumForBand: number;
  readonly changes?: readonly ScoringChange[];
}): FormScore {
  const { key, deal, responses, passMark, minimumForBand, changes = [] } = options;
  const keys = new Map(key.questions.map((question) => [question.id, question]));
  const changed = new Map(changes.map((change) => [change.questionId, change]));
  const dealt = dealtQuestions(deal);
  refuseMismatch({ keys, dealt, responses });
  if (changed.size !== changes.length || [...changed.keys()].some((id) => !keys.has(id))) {
    throw new FormMismatchError('A question is changed twice, or is not on this form');
  }
  const questions = dealt.map((question) => {
    const { id, position } = question;
    const own = keys.get(id);
    if (own === undefined) throw new FormMismatchError(`No key for question ${id}`);
    return scoreQuestion(question, own, { response: responses.get(position) ?? null, change: changed.get(id) });
  });
  const counted = questions.filter((question) => question.isCounted);
  const points = sumRational(counted.map((question) => pointsOf(question.outcome)));
  const maximum = sumRational(counted.map((question) => question.outcome.maximum));
  if (maximum.numerator <= 0n) throw new FormMismatchError('The form has no counted question');
  return {
    points,
    maximum,
    decision: reaches({ points, maximum, share: passMark }) ? 'pass' : 'fail',
    domains: domainScores({ questions, passMark, minimumForBand }),
    questions,
    studyNext: studyNext(questions),
  };
}

function refuseMismatch(options: {
  readonly keys: ReadonlyMap<string, QuestionKey>;
  readonly dealt: readonly DealtQuestion[];
  readonly responses: ReadonlyMap<number, unknown>;
}): void {
  const positions = new Set(options.dealt.map((question) => question.position));
  const ids = new Set(options.dealt.map((question) => question.id));
  if (positions.size !== options.dealt.length || ids.size !== options.dealt.length) {
    throw new FormMismatchError('The deal repeats a position or a question');
  }
  if (options.keys.size !== ids.size || [...ids].some((id) => !options.keys.has(id))) {
    throw new FormMismatchError('Key and deal are not about the same questions');
  }
  for (const position of options.responses.keys()) {
    if (!positions.has(position)) throw new FormMismatchError(`There is no position ${position} on this form`);
  }
}
