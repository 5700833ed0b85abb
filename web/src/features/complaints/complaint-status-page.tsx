import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { ComplaintCard } from './complaint-card.tsx';

/** Where the link of a mail leads: confirms a complaint without an account, later shows how it stands. */
export function ComplaintStatusPage() {
  const { token } = useSearch({ from: '/complaints/status' });
  const { data, error, refetch } = useQuery({
    queryKey: ['open-complaint', token],
    queryFn: () => request('POST /api/open-complaints/status', { body: { token, confirm: false } }),
    retry: false,
    enabled: token !== '',
  });
  const confirm = useMutation({
    mutationFn: () => request('POST /api/open-complaints/status', { body: { token, confirm: true } }),
  });
  const complaint = confirm.data ?? data;
  return (
    <Page
      title="Your complaint"
      purpose="Whoever has the link of the mail sees this page; keep it to yourself."
      width="reading"
    >
      {token === '' && (
        <Empty title="Open the link of the mail">
          It was sent to the address given with the complaint, and shows how the complaint stands.
        </Empty>
      )}
      {token !== '' && complaint === undefined && error === null && <Loading what="your complaint" lines={6} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {confirm.isSuccess && <Notice tone="good" role="status" title="Received. The dates are below." />}
      {complaint !== undefined && <ComplaintCard complaint={complaint} />}
      {complaint?.state === 'unconfirmed' && (
        <Form
          submit="Confirm and send it"
          look="primary"
          onSubmit={() => confirm.mutate()}
          isPending={confirm.isPending}
          error={confirm.error}
        >
          {null}
        </Form>
      )}
    </Page>
  );
}
