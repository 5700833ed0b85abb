import { useQuery } from '@tanstack/react-query';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { todayQuery } from './practice-query.ts';
import { PracticeRoom } from './practice-room.tsx';

/** Retrieval practice: what is due today, five minutes at most, and why it comes back. */
export function PracticePage() {
  const { data, dataUpdatedAt, error, refetch } = useQuery(todayQuery);
  if (data !== undefined) return <PracticeRoom key={data.learner} practice={data} now={dataUpdatedAt} />;
  return (
    <Page title="Practice" width="reading">
      {error === null ? <Loading what="today’s practice" /> : <Refusal error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}
