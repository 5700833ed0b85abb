import { useMemo, useState } from 'react';
import { request } from '../../api/request.ts';

type StoredPoll = { readonly slide: number; readonly option: number };

/** What a learner chose in the polls of a topic: shown at once, stored behind. */
export function useTopicPolls(topic: string, stored: readonly StoredPoll[] | undefined) {
  const [chosen, setChosen] = useState<{ readonly topic: string; readonly polls: readonly StoredPoll[] }>({
    topic,
    polls: [],
  });
  const polls = useMemo(() => {
    const own = chosen.topic === topic ? chosen.polls : [];
    return new Map([...(stored ?? []), ...own].map(({ slide, option }) => [slide, option]));
  }, [chosen, stored, topic]);

  const onPoll = (slide: number, option: number) => {
    const own = chosen.topic === topic ? chosen.polls : [];
    setChosen({ topic, polls: [...own, { slide, option }] });
    // A poll is for the learner alone: when storing fails, the choice still shows until the page is left.
    request('PUT /api/topics/:topic/polls/:slide', { params: { topic, slide: String(slide) }, body: { option } }).catch(
      () => undefined,
    );
  };
  return { polls, onPoll };
}
