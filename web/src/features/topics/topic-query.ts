import { queryOptions } from '@tanstack/react-query';
import { type Answer, request, RequestError } from '../../api/request.ts';
import { findKeptTopic } from '../../offline/kept-index.ts';
import { readKept } from '../../offline/kept-store.ts';

/** A topic, as everybody reads it, with what this learner did in it. */
export function topicQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic],
    queryFn: async ({ signal }) => {
      const [content, own] = await Promise.all([
        request('GET /api/topics/:topic/content', { params: { topic } }, { signal }),
        request('GET /api/topics/:topic', { params: { topic } }, { signal }).catch((error: unknown) =>
          withoutConnection(topic, error),
        ),
      ]);
      return { ...own, topic: content };
    },
  });
}

/** Where the text is kept on this device: what was done in it is not known here. @throws the error where it is not kept */
async function withoutConnection(topic: string, error: unknown): Promise<Answer<'GET /api/topics/:topic'>> {
  const neighbours = findKeptTopic(await readKept(), topic);
  if (neighbours === null || !(error instanceof RequestError) || error.status !== 0) throw error;
  const finished = { lecture: false, reading: false, questions: 0 };
  return { audienceGroup: 'other', finished, polls: [], ...neighbours };
}

/** The practice questions of a topic. */
export function practiceQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic, 'questions'],
    queryFn: ({ signal }) => request('GET /api/topics/:topic/questions', { params: { topic } }, { signal }),
  });
}
