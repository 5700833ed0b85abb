import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '@cmdsp/questions';

/** Names the exact text and key of a question, so that an old answer is not shown against a changed question. */
export function hashQuestion(question: AuthoredQuestion): string {
  const options = question.options.map(({ text, correct }) => ({ text, correct: correct === true }));
  const json: Json = { stem: question.stem, options };
  return createHash('sha256').update(canonicalJson(json)).digest('hex');
}
