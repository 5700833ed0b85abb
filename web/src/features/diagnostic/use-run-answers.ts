import type { QuestionResponse } from '@cmdsp/questions/public';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { maySendLater } from '../../api/may-send-later.ts';
import { readResponse } from '../../api/read-response.ts';
import { request } from '../../api/request.ts';
import { openWaitingList } from '../../api/waiting-list.ts';
import type { OpenRun } from './diagnostic-query.ts';

/** A change of an answer on its way; `id` is the handle of the question, null takes the answer back. */
type Change = { readonly id: string; readonly response: QuestionResponse | null };

export type SaveState = 'saved' | 'saving' | 'kept' | 'failed';

const retryMs = 10_000;

/**
 * The answers of an open go: shown at once, saved one after the other. What cannot be saved now is kept in this browser
 * and sent again when the connection comes back, every ten seconds, and at the next visit.
 */
export function useRunAnswers(run: OpenRun) {
  const list = useMemo(
    () => openWaitingList({ key: `cmdsp.diagnostic.${run.id}`, storage: window.localStorage, read: readChange }),
    [run.id],
  );
  const [answers, setAnswers] = useState<ReadonlyMap<string, QuestionResponse>>(() => {
    const saved = new Map(run.answers.map(({ question, response }) => [question, response]));
    return list.items().reduce(withChange, saved);
  });
  const [state, setState] = useState<SaveState>(list.items().length > 0 ? 'kept' : 'saved');
  const running = useRef<Promise<boolean> | null>(null);

  const drain = useCallback(async (): Promise<boolean> => {
    setState('saving');
    let hasFailed = false;
    for (let change = list.items()[0]; change !== undefined; change = list.items()[0]) {
      try {
        await save(run.id, change);
        list.remove(change);
      } catch (error) {
        if (maySendLater(error)) {
          setState('kept');
          return false;
        }
        // Refused for good (the go was finished elsewhere): sending it again would not help.
        list.remove(change);
        hasFailed = true;
      }
    }
    setState(hasFailed ? 'failed' : 'saved');
    return !hasFailed;
  }, [list, run.id]);

  /** Saves everything that waits; true when all of it is with the server. */
  const flush = useCallback(async (): Promise<boolean> => {
    running.current ??= drain().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [drain]);

  const answer = (question: string, response: QuestionResponse | null) => {
    const change = { id: question, response };
    setAnswers((known) => withChange(known, change));
    list.put(change);
    void flush();
  };

  useEffect(() => {
    const again = () => {
      if (list.items().length > 0) void flush();
    };
    again();
    window.addEventListener('online', again);
    const timer = setInterval(again, retryMs);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [flush, list]);

  return { answers, answer, flush, state };
}

async function save(run: string, { id: question, response }: Change): Promise<void> {
  const params = { run, question };
  if (response === null) await request('DELETE /api/diagnostic/runs/:run/answers/:question', { params });
  else await request('PUT /api/diagnostic/runs/:run/answers/:question', { params, body: { response } });
}

function withChange(
  answers: ReadonlyMap<string, QuestionResponse>,
  { id, response }: Change,
): Map<string, QuestionResponse> {
  const next = new Map(answers);
  if (response === null) next.delete(id);
  else next.set(id, response);
  return next;
}

function readChange(value: unknown): Change | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return null;
  if (!('response' in value)) return null;
  if (value.response === null) return { id: value.id, response: null };
  const response = readResponse(value.response);
  return response === null ? null : { id: value.id, response };
}
