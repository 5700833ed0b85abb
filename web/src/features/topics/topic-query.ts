import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.ts';

/** A topic, as everybody reads it, with what this learner did in it. */
export function topicQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic],
    queryFn: async ({ signal }) => {
      const [content, own] = await Promise.all([
        request('GET /api/topics/:topic/content', { params: { topic } }, { signal }),
        request('GET /api/topics/:topic', { params: { topic } }, { signal }),
      ]);
      return { ...own, topic: content };
    },
  });
}

/** The practice questions of a topic. */
export function practiceQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic, 'questions'],
    queryFn: ({ signal }) => request('GET /api/topics/:topic/questions', { params: { topic } }, { signal }),
  });
}
