import { addRational, multiplyRational, type Rational, rational, sumRational } from '@cmdsp/primitives';
import type { Band, DomainScore, QuestionScore } from './form-score.ts';
import { pointsOf } from './points-of.ts';
import { reaches } from './reaches.ts';

/**
 * Sums each domain over counted questions and puts it into words: at the standard from the pass mark on, strong from
 * half-way between the pass mark and everything (85 % for 70 %), nothing at all below `minimumForBand` questions,
 * because a handful of questions says little about a domain.
 */
export function domainScores(options: {
  readonly questions: readonly QuestionScore[];
  readonly passMark: Rational;
  readonly minimumForBand: number;
}): readonly DomainScore[] {
  const questions = options.questions.filter((question) => question.isCounted);
  const domains = [...new Set(questions.map((question) => question.domain))].sort((a, b) => a - b);
  return domains.map((domain) => {
    const counted = questions.filter((question) => question.domain === domain);
    const points = sumRational(counted.map((question) => pointsOf(question.outcome)));
    const maximum = sumRational(counted.map((question) => question.outcome.maximum));
    const band =
      counted.length < options.minimumForBand
        ? 'too few questions to say'
        : bandOf({ points, maximum, passMark: options.passMark });
    return { domain, questions: counted.length, points, maximum, band };
  });
}

function bandOf(score: { readonly points: Rational; readonly maximum: Rational; readonly passMark: Rational }): Band {
  const strong = multiplyRational(addRational(score.passMark, rational(1)), rational(1, 2));
  if (reaches({ ...score, share: strong })) return 'strong';
  return reaches({ ...score, share: score.passMark }) ? 'at the standard' : 'below the standard';
}
