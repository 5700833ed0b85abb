import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Page } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { DocumentView } from '../../player/document-view.tsx';

/** What is accessible, how that was tested, what is not yet, and whom to tell. */
export function AccessibilityPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['accessibility'],
    queryFn: ({ signal }) => request('GET /api/accessibility', {}, { signal }),
    staleTime: 600_000,
  });
  return (
    <Page
      title={data?.title ?? 'Accessibility statement'}
      purpose="What works with your aids, what does not yet, and what to do then."
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the statement" lines={10} />}
      {data !== undefined && <DocumentView document={data} of="the statement" />}
    </Page>
  );
}
