import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { LinkIncomplete } from './link-incomplete.tsx';

const words = {
  'other-mailbox-missing': ['This mailbox has confirmed.', 'Now open the link in the mail to your other address.'],
  proven: ['Both mailboxes have confirmed.', 'An officer decides now, and we write to you.'],
} as const;

/** Where the links of two accounts that are to become one lead. A button, because mail programs open links by themselves. */
export function AccountMergePage() {
  const { token } = useSearch({ from: '/account-merge' });
  const confirm = useMutation({
    mutationFn: async () => (await request('POST /api/account-merges/confirm', { body: { token } })).kind,
  });
  return (
    <Page
      title="Confirm that this account is yours"
      purpose="Both mailboxes confirm that the two accounts belong to one person; then an officer decides."
      width="reading"
    >
      {confirm.isSuccess && (
        <>
          <Notice tone="good" role="status" title={words[confirm.data][0]}>
            {words[confirm.data][1]}
          </Notice>
          <div>
            <ButtonLink to="/account">Open my account</ButtonLink>
          </div>
        </>
      )}
      {!confirm.isSuccess && token === '' && <LinkIncomplete />}
      {!confirm.isSuccess && token !== '' && (
        <Form
          submit="Confirm that it is mine"
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
