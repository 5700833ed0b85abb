import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Page } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { DocumentView } from '../../player/document-view.tsx';

/** The candidate handbook with its contents beside it. */
export function HandbookPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['handbook'],
    queryFn: ({ signal }) => request('GET /api/handbook', {}, { signal }),
    staleTime: 600_000,
  });
  return (
    <Page
      title={data?.title ?? 'Candidate handbook'}
      purpose={
        <>
          Everything about the examination and the certificate: before, during and after. What works with aids and what
          does not is in the <Link to="/accessibility">accessibility statement</Link>.
        </>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the handbook" lines={10} />}
      {data !== undefined && <DocumentView document={data} of="the handbook" />}
    </Page>
  );
}
