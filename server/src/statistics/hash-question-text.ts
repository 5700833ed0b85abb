import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { FrozenQuestion } from '@cmdsp/questions';
import { sha256 } from '../ledger/sha256.ts';

/** Names what candidates see of a question, so that answers to different wordings are never mixed: 16 hexadecimal digits. */
export function hashQuestionText(question: FrozenQuestion): string {
  // Frozen questions are JSON by their definition.
  return sha256(canonicalJson(question as unknown as Json)).slice(0, 16);
}
