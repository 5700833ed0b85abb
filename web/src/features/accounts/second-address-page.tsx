import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { LinkIncomplete } from './link-incomplete.tsx';

/** Where the link of a second address leads. A button, because mail programs open links by themselves. */
export function SecondAddressPage() {
  const { token } = useSearch({ from: '/second-address' });
  const confirm = useMutation({
    mutationFn: () => request('POST /api/second-contacts/confirm', { body: { token } }),
  });
  return (
    <Page
      title="Confirm the second address"
      purpose="It is used for a lost password, and to tell you of changes to your account."
      width="reading"
    >
      {confirm.isSuccess && (
        <>
          <Notice tone="good" role="status" title="The second address is confirmed.">
            You need not do anything else.
          </Notice>
          <div>
            <ButtonLink to="/account">Open my account</ButtonLink>
          </div>
        </>
      )}
      {!confirm.isSuccess && token === '' && <LinkIncomplete />}
      {!confirm.isSuccess && token !== '' && (
        <Form
          submit="Confirm this address"
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
