import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import { type AuthoredQuestion, freezeQuestion, keyOfQuestion } from '@cmdsp/questions';

/** Names the exact text and key of a question, so that an old answer is not shown against a changed question. */
export function hashQuestion(question: AuthoredQuestion): string {
  return createHash('sha256')
    .update(canonicalJson(contentOf(question)))
    .digest('hex');
}

function contentOf(question: AuthoredQuestion): Json {
  if (question.kind === 'single' || question.kind === 'choose') {
    const options = question.options.map(({ text, correct }) => ({ text, correct: correct === true }));
    return { stem: question.stem, options };
  }
  // Both are plain JSON by their definition; where a key counts does not change what was answered.
  const { domain: _domain, topic: _topic, objective: _objective, pretest: _pretest, ...key } = keyOfQuestion(question);
  return { question: freezeQuestion(question), key } as unknown as Json;
}
