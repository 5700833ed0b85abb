import type { QuestionResponse } from '@cmdsp/questions/public';
import { useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import type { OpenTry } from './quiz-queries.ts';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * The answers of an open try: shown at once, saved one after the other. What could not be saved stays waiting and goes
 * with the next save, or when `flush` is called.
 */
export function useSavedAnswers(quiz: OpenTry) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, QuestionResponse>>(
    () => new Map(quiz.answers.map(({ question, response }) => [question, response])),
  );
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const waiting = useRef(new Map<string, QuestionResponse>());
  const running = useRef<Promise<boolean> | null>(null);

  const drain = async (): Promise<boolean> => {
    setState({ kind: 'saving' });
    try {
      let savedAt = '';
      for (const [question, response] of waiting.current) {
        const saved = await request('PUT /api/quiz-tries/:try/answers/:question', {
          params: { try: quiz.id, question },
          body: { response },
        });
        savedAt = saved.savedAt;
        // Changed again while this was on its way: then the newer answer still waits.
        if (waiting.current.get(question) === response) waiting.current.delete(question);
      }
      setState({ kind: 'saved', at: savedAt });
      return true;
    } catch (error) {
      setState({ kind: 'failed', error });
      return false;
    }
  };

  /** Saves everything that waits; true when nothing is left. */
  const flush = async (): Promise<boolean> => {
    while (waiting.current.size > 0 || running.current !== null) {
      running.current ??= drain().finally(() => {
        running.current = null;
      });
      if (!(await running.current)) return false;
    }
    return true;
  };

  const answer = (question: string, response: QuestionResponse) => {
    setAnswers((known) => new Map([...known, [question, response]]));
    waiting.current.set(question, response);
    if (running.current === null) void flush();
  };

  /** Whether leaving now would lose an answer. */
  const hasUnsaved = () => waiting.current.size > 0;

  return { answers, answer, flush, hasUnsaved, state };
}
