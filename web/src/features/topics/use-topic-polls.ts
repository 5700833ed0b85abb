import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../../api/request.ts';
import { topicQuery } from './topic-query.ts';

type StoredPoll = { readonly slide: number; readonly option: number };

/** What a learner chose in the polls of a topic: shown at once, stored behind. */
export function useTopicPolls(topic: string, stored: readonly StoredPoll[] | undefined) {
  const client = useQueryClient();
  const polls = useMemo(() => new Map(stored?.map(({ slide, option }) => [slide, option])), [stored]);

  const onPoll = (slide: number, option: number) => {
    client.setQueryData(
      topicQuery(topic).queryKey,
      (known) =>
        known && { ...known, polls: [...known.polls.filter((poll) => poll.slide !== slide), { slide, option }] },
    );
    // A poll is for the learner alone: when storing fails, the choice still shows until the topic is loaded again.
    request('PUT /api/topics/:topic/polls/:slide', { params: { topic, slide: String(slide) }, body: { option } }).catch(
      () => undefined,
    );
  };
  return { polls, onPoll };
}
