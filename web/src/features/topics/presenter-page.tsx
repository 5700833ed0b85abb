import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Presenter } from '../../player/topic/lecture/presenter.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { topicQuery } from './topic-query.ts';

/** The speaker's own window of a lecture, without anything around it. */
export function PresenterPage() {
  const { topic: topicId } = useParams({ from: '/learn/topics/$topic/presenter' });
  const { slide = 0 } = useSearch({ from: '/learn/topics/$topic/presenter' });
  const { data, error, refetch } = useQuery(topicQuery(topicId));
  useEffect(() => {
    document.title = `Presenter · Topic ${topicId} · CMDSP`;
  }, [topicId]);
  if (data === undefined) {
    return (
      <Page title="Presenter window">
        {error === null ? (
          <Loading what="the lecture" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const { topic } = data;
  if (topic.lecture === null) {
    return (
      <Page title="Presenter window">
        <Empty title="The lecture is planned">There is nothing to present in topic {topicId} yet.</Empty>
      </Page>
    );
  }
  return <Presenter topic={topic} slides={topic.lecture.slides} start={slide} />;
}
