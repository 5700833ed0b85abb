import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../../api/request.ts';
import { topicQuery } from './topic-query.ts';

type StoredPoll = { readonly slide: number; readonly option: number };

/** What a learner chose in the polls of a topic, shown at once and stored behind; and how everybody chose. */
export function useTopicPolls(topic: string, stored: readonly StoredPoll[] | undefined) {
  const client = useQueryClient();
  const polls = useMemo(() => new Map(stored?.map(({ slide, option }) => [slide, option])), [stored]);
  const resultsKey = ['poll-results', topic];
  const { data } = useQuery({
    queryKey: resultsKey,
    queryFn: ({ signal }) => request('GET /api/topics/:topic/polls', { params: { topic } }, { signal }),
    enabled: polls.size > 0,
  });
  const pollCounts = useMemo(() => new Map(data?.results.map(({ slide, counts }) => [slide, counts])), [data]);

  const onPoll = (slide: number, option: number) => {
    client.setQueryData(
      topicQuery(topic).queryKey,
      (known) =>
        known && { ...known, polls: [...known.polls.filter((poll) => poll.slide !== slide), { slide, option }] },
    );
    // When storing fails, the choice still shows until the topic is loaded again: a poll is not marked.
    request('PUT /api/topics/:topic/polls/:slide', { params: { topic, slide: String(slide) }, body: { option } })
      .then(() => client.invalidateQueries({ queryKey: resultsKey }))
      .catch(() => undefined);
  };
  return { polls, pollCounts, onPoll };
}
