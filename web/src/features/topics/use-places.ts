import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { type Answer, request } from '../../api/request.ts';
import type { ReadingPlace } from '../../player/topic/reading/minutes-left.ts';

type Places = Answer<'GET /api/topics/:topic/places'>;

const pauseMilliseconds = 1200;

function placesQuery(topic: string) {
  return queryOptions({
    queryKey: ['places', topic],
    queryFn: ({ signal }) => request('GET /api/topics/:topic/places', { params: { topic } }, { signal }),
    // Another device may have gone on: ask at every visit.
    staleTime: 0,
    // Not while somebody reads, though: the page would go after itself.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Where somebody stopped in a topic as it was when the page opened, and saving where they are now, silently. */
export function usePlaces(topic: string): {
  /** Undefined until it is known. */
  readonly places: Places | undefined;
  readonly saveSlide: (slide: number) => void;
  readonly saveReading: (place: ReadingPlace) => void;
} {
  const client = useQueryClient();
  const { data, isFetchedAfterMount, isError } = useQuery(placesQuery(topic));
  const readingHash = data?.readingHash ?? null;
  const known = isFetchedAfterMount || isError ? data : undefined;

  const saveSlide = useLateSave(
    useCallback(
      (slide: number) =>
        request('PUT /api/topics/:topic/places/lecture', { params: { topic }, body: { slide } }, { keepalive: true }),
      [topic],
    ),
  );
  const saveReading = useLateSave(
    useCallback(
      async (place: ReadingPlace) => {
        if (readingHash === null) return;
        const body = { ...place, textHash: readingHash };
        await request('PUT /api/topics/:topic/places/reading', { params: { topic }, body }, { keepalive: true });
      },
      [topic, readingHash],
    ),
  );
  useEffect(() => () => void client.invalidateQueries({ queryKey: ['places', topic] }), [client, topic]);
  return { places: known, saveSlide, saveReading };
}

/** Sends the newest value after a pause, and at once when the page goes. A place that is not saved is no loss to speak of. */
function useLateSave<Value>(send: (value: Value) => Promise<unknown>): (value: Value) => void {
  const waiting = useRef<{ readonly value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const held = waiting.current;
    waiting.current = null;
    if (held !== null) send(held.value).catch(() => undefined);
  }, [send]);
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hide);
      flush();
    };
  }, [flush]);
  return useCallback(
    (value: Value) => {
      waiting.current = { value };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMilliseconds);
    },
    [flush],
  );
}
