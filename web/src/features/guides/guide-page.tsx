import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { DocumentView } from '../../player/document-view.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { readGuideGroup } from './read-guide-group.ts';

/** The study guide of an audience group, to read or to print. */
export function GuidePage() {
  const group = readGuideGroup(useParams({ from: '/learn/guides/$group' }).group);
  const { data, error, refetch } = useQuery({
    queryKey: ['guide', group],
    queryFn: ({ signal }) => request('GET /api/guides/:group', { params: { group } }, { signal }),
    staleTime: 600_000,
  });
  return (
    <Page
      title={data?.guide.title ?? 'Study guide'}
      above={
        <>
          <Link to="/learn">Learn</Link> ·{' '}
          <Link to="/learn/paths" search={{ group }}>
            Paths
          </Link>
        </>
      }
      purpose={data === undefined ? undefined : `For: ${data.group.label}.`}
      action={data === undefined ? undefined : <Button onPress={() => window.print()}>Print this guide</Button>}
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the guide" lines={10} />}
      {data !== undefined && <DocumentView document={data.guide} of="the guide" />}
    </Page>
  );
}
