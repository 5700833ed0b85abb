import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.ts';

/** This learner's highlights and notes in a topic. */
export function topicNotesQuery(topic: string) {
  return queryOptions({
    queryKey: ['notes', topic],
    queryFn: ({ signal }) => request('GET /api/topics/:topic/notes', { params: { topic } }, { signal }),
  });
}
