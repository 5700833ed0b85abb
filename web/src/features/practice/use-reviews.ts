import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { maySendLater } from '../../api/may-send-later.ts';
import { request } from '../../api/request.ts';
import { openWaitingList } from '../../api/waiting-list.ts';
import { type KeptAnswer, readKeptAnswer } from './kept-answer.ts';
import type { Recorded } from './practice-query.ts';

/** What became of an answer. A refused one cannot be recorded any more, whenever it is sent. */
export type ReviewState =
  | { readonly kind: 'sending' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'recorded'; readonly recorded: Recorded; readonly at: number }
  | { readonly kind: 'refused'; readonly error: unknown };

/** The answers of this visit and what became of them. */
export type Reviews = {
  readonly states: ReadonlyMap<string, ReviewState>;
  readonly send: (answer: KeptAnswer) => void;
  /** How many answers wait to be sent. */
  readonly waiting: number;
};

const retryMs = 15_000;

/**
 * Sends answers and keeps those that cannot be sent now in this browser, under a name that stands for this learner. They
 * are sent again when the connection comes back, every 15 seconds, and at the next visit.
 */
export function useReviews(learner: string): Reviews {
  const client = useQueryClient();
  const list = useMemo(
    () => openWaitingList({ key: `cmdsp.practice.${learner}`, storage: window.localStorage, read: readKeptAnswer }),
    [learner],
  );
  const [states, setStates] = useState<ReadonlyMap<string, ReviewState>>(new Map());
  const [waiting, setWaiting] = useState(() => list.items().length);

  const deliver = useCallback(
    async (answer: KeptAnswer) => {
      const note = (state: ReviewState) => {
        setStates((known) => new Map([...known, [answer.id, state]]));
        setWaiting(list.items().length);
      };
      const { id, question, response, ease } = answer;
      try {
        const recorded = await request('PUT /api/practice/reviews/:review', {
          params: { review: id },
          body: { question, response, ease },
        });
        list.remove(answer);
        note({ kind: 'recorded', recorded, at: Date.now() });
        await client.invalidateQueries({ queryKey: ['practice'] });
      } catch (error) {
        if (maySendLater(error)) return note({ kind: 'kept' });
        list.remove(answer);
        note({ kind: 'refused', error });
      }
    },
    [client, list],
  );

  const send = useCallback(
    (answer: KeptAnswer) => {
      list.put(answer);
      setStates((known) => new Map([...known, [answer.id, { kind: 'sending' }]]));
      void deliver(answer);
    },
    [deliver, list],
  );

  const flush = useCallback(async () => {
    for (const answer of list.items()) await deliver(answer);
  }, [deliver, list]);

  useEffect(() => {
    void flush();
    const again = () => void flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [flush]);
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(() => void flush(), retryMs);
    return () => clearInterval(timer);
  }, [flush, waiting]);

  return { states, send, waiting };
}
