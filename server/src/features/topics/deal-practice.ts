import { type AuthoredQuestion, freezeQuestion } from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import { type DealtQuestion, dealShuffled } from '../../learning/deal-question.ts';

/** A practice question as dealt to one person: their own handles and order, the same at every visit. */
export function dealPractice(
  context: Context,
  { personId, question }: { readonly personId: string; readonly question: AuthoredQuestion },
): DealtQuestion {
  return dealShuffled(freezeQuestion(question), {
    secret: context.secrets.sittingSecret,
    scope: `practice ${personId}`,
  });
}
