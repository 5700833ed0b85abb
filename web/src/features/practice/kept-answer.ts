import type { QuestionResponse } from '@cmdsp/questions/public';
import { readResponse } from '../../api/read-response.ts';

/** How an answer came, as the learner says before seeing whether it is right. */
export const eases = [
  { id: 'easy', key: '1', label: 'Easy', done: 'easy' },
  { id: 'thought', key: '2', label: 'Had to think', done: 'after some thought' },
  { id: 'guessed', key: '3', label: 'Guessed', done: 'guessed' },
] as const;
export type Ease = (typeof eases)[number]['id'];

/** An answer on its way; `id` names the review, so that sending it twice records it once. */
export type KeptAnswer = {
  readonly id: string;
  readonly question: string;
  readonly response: QuestionResponse;
  readonly ease: Ease;
};

/** An answer as it was kept in this browser; null where the value is none. */
export function readKeptAnswer(value: unknown): KeptAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('id' in value) || !('question' in value) || !('response' in value) || !('ease' in value)) return null;
  const { id, question } = value;
  const response = readResponse(value.response);
  const ease = eases.find((known) => known.id === value.ease)?.id;
  if (typeof id !== 'string' || typeof question !== 'string' || response === null || ease === undefined) return null;
  return { id, question, response, ease };
}
