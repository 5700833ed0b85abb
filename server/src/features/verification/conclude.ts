import type { CheckName, Verification } from '@cmdsp/credentials';

/** The one line above the six answers. Suspended, revoked and expired are three different things and stay so. */
export type Conclusion = {
  readonly tone: 'good' | 'caution' | 'danger';
  readonly title: string;
  readonly detail: string;
};

/** Chooses the most important thing to say: a forged file matters more than its date. */
export function conclude(verification: Verification): Conclusion {
  const isNo = (name: CheckName) => verification.checks.some((check) => check.name === name && check.answer === 'no');
  if (verification.conclusion === 'valid') return { tone: 'good', title: 'Valid', detail: 'All six answers are yes.' };
  if (isNo('well-formed') || isNo('signature'))
    return {
      tone: 'danger',
      title: 'Not valid',
      detail: 'This is not an unchanged, properly signed credential. Do not rely on what it says.',
    };
  if (isNo('issuer')) return { tone: 'danger', title: 'Not confirmed', detail: 'Nobody we know stands behind it.' };
  if (isNo('not-revoked'))
    return { tone: 'danger', title: 'Revoked', detail: 'It was withdrawn for good and does not count any more.' };
  if (isNo('not-suspended'))
    return {
      tone: 'caution',
      title: 'Suspended',
      detail: 'For now it does not count. It may be reinstated; check again later.',
    };
  if (isNo('in-date'))
    return {
      tone: 'caution',
      title: 'Out of date',
      detail: 'It is genuine, and today is outside the time for which it was awarded.',
    };
  return {
    tone: 'caution',
    title: 'Cannot be confirmed',
    detail: 'At least one question cannot be answered here. That is neither a yes nor a no.',
  };
}
