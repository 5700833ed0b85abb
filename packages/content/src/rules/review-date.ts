import type { Rule } from '../rule.ts';

/** A warning and not an error: a program must not refuse to start because a day has passed. */
export const reviewDate: Rule = {
  id: 'review-date',
  severity: 'warning',
  checks: 'No question is past its review-by date',
  fix: 'check the question against its source, then set a new date',
  find: ({ questions }, { today }) =>
    questions
      .filter(({ value }) => value.reviewBy < today)
      .map(({ value, at }) => ({ ...at(['reviewBy']), message: `${value.id} was to be reviewed by ${value.reviewBy}` })),
};
