import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';

/** Where somebody stops that their second factor is taken away. */
export function StopResetPage() {
  const { token } = useSearch({ from: '/second-factor-reset' });
  const stop = useMutation({ mutationFn: () => request('POST /api/second-factor-resets/stop', { body: { token } }) });
  return (
    <Page
      title="Keep my second factor"
      purpose="Somebody told an administrator that you had lost it. If that was not you, stop it here."
      width="reading"
    >
      {stop.isSuccess ? (
        <Notice tone="good" role="status" title="Stopped. Your second factor stays.">
          Choose a new password, and tell your programme administrator that it was not you.
        </Notice>
      ) : (
        <Form submit="Stop this" onSubmit={() => stop.mutate()} isPending={stop.isPending} error={stop.error}>
          {null}
        </Form>
      )}
    </Page>
  );
}
