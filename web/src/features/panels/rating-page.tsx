import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { ratingQuery } from './panel-queries.ts';
import { RateQuestions } from './rate-questions.tsx';

/** Where a judge rates, question by question. */
export function RatingPage() {
  const { panel: id } = useParams({ from: '/staff/panels/$panel/rating' });
  const { data, error, refetch } = useQuery(ratingQuery(id));
  return (
    <Page title={data?.title ?? 'Rating'} above={<Link to="/staff/panels">Panels</Link>}>
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the questions" lines={8} />}
      {data !== undefined && data.isSimulated && (
        <Notice tone="caution" title="A panel of the demonstration: its other judges are invented" />
      )}
      {data !== undefined && !data.mayRate && (
        <Empty title={data.state === 'round-two' ? 'Round two goes on without you' : 'This panel is closed'}>
          {data.state === 'round-two'
            ? 'Round two is for those who rated every question in round one. Thank you for what you rated.'
            : 'Thank you for rating. An officer sees the results.'}
        </Empty>
      )}
      {data !== undefined && data.mayRate && <RateQuestions key={data.state} panelId={id} rating={data} />}
    </Page>
  );
}
