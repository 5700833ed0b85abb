import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { request } from '../../api/request.ts';

type Fact = 'topic-opened' | 'lecture-finished' | 'reading-finished';

/** Reports what somebody did in a topic, each thing once a visit; a report that fails is made again with the next one. */
export function useTopicFacts(topic: string, isLoaded: boolean) {
  const client = useQueryClient();
  const reported = useRef(new Set<string>());

  const report = useCallback(
    async (kind: Fact) => {
      const key = `${topic} ${kind}`;
      if (reported.current.has(key)) return;
      reported.current.add(key);
      try {
        await request('POST /api/topics/:topic/facts', { params: { topic }, body: { kind } });
        await client.invalidateQueries({ queryKey: ['progress'] });
      } catch {
        // Progress is saved silently; not saving it must not disturb somebody who is reading.
        reported.current.delete(key);
      }
    },
    [client, topic],
  );

  useEffect(() => {
    if (isLoaded) void report('topic-opened');
  }, [isLoaded, report]);
  const onLectureFinished = useCallback(() => void report('lecture-finished'), [report]);
  const onReadingFinished = useCallback(() => void report('reading-finished'), [report]);
  return { onLectureFinished, onReadingFinished };
}
