import { seededRandom } from '@cmdsp/primitives';
import { type AuthoredQuestion, freezeQuestion, shuffleParts } from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import { type DealtQuestion, dealQuestion } from '../../learning/deal-question.ts';
import { handleOf, seedOf } from '../../learning/handle-of.ts';
import type { RememberedQuestion } from './remembered-questions.ts';

type Asked = { readonly personId: string; readonly remembered: RememberedQuestion };

/**
 * A question as dealt for one person's practice: handles of their own, and a new order of options at every review, so
 * that nobody learns the place of the right one.
 */
export function dealReview(context: Context, { personId, remembered }: Asked): DealtQuestion {
  const { question, memory } = remembered;
  const secret = context.secrets.sittingSecret;
  const frozen = freezeQuestion(question);
  const random = seededRandom(seedOf(secret, `review ${personId} ${question.id} ${memory?.reps ?? 0}`));
  return dealQuestion(
    shuffleParts(frozen, () => random),
    { secret, scope: scopeOf(personId) },
  );
}

/** The handle of a question in one person's practice. */
export function reviewHandle(
  context: Context,
  { personId, question }: { readonly personId: string; readonly question: AuthoredQuestion },
): string {
  return handleOf(context.secrets.sittingSecret, { scope: scopeOf(personId), label: question.id });
}

function scopeOf(personId: string): string {
  return `review ${personId}`;
}
