import type { QuestionMaterial } from '../material.ts';
import type { Finding, Rule } from '../rule.ts';

const fewest = 20;

/** A practitioner's examination asks what to do more often than what a word means. */
export const levelShare: Rule = {
  id: 'level-share',
  severity: 'warning',
  checks: 'In the bank, the quizzes and the diagnostic, at least 60 % of the questions ask to apply, analyse or evaluate, at most 15 % to recall',
  fix: 'replace recall by a situation with a decision',
  find: ({ questions }) => [
    ...judge('the bank', questions.filter(({ home }) => home === 'bank' || home === 'set')),
    ...judge('the quizzes', questions.filter(({ home }) => home === 'quiz')),
    ...judge('the diagnostic', questions.filter(({ home }) => home === 'diagnostic')),
  ],
};

function judge(what: string, questions: readonly QuestionMaterial[]): Finding[] {
  const [first] = questions;
  if (first === undefined || questions.length < fewest) return [];
  const recall = questions.filter(({ value }) => value.level === 'recall').length;
  const high = questions.filter(({ value }) => ['apply', 'analyse', 'evaluate'].includes(value.level)).length;
  if (high >= 0.6 * questions.length && recall <= 0.15 * questions.length) return [];
  const message = `of ${questions.length} questions in ${what}, ${high} ask to apply or more and ${recall} to recall`;
  return [{ ...first.at(['level']), message }];
}
