import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@cmdsp/primitives';
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

/** Names the exact text and key of a question, so that an old answer is not shown against a changed question. */
export function hashQuestion(question: AuthoredQuestion): string {
  const options = question.options.map(({ text, correct }) => ({ text, correct: correct === true }));
  const json: Json = { stem: question.stem, options };
  return createHash('sha256').update(canonicalJson(json)).digest('hex');
}
