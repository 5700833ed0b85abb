import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';

const words = {
  'other-mailbox-missing': ['This mailbox has confirmed.', 'Now open the link in the mail to your other address.'],
  changed: ['Your address is changed.', 'Sign in with the new one.'],
  undone: ['Your old address is back.', 'Sign in with it, and choose a new password.'],
} as const;

/** Where the links of a change of address lead. A button, because mail programs open links by themselves. */
export function EmailChangePage() {
  const { token, isUndo } = useSearch({ from: '/email-change' });
  const act = useMutation({
    mutationFn: async () =>
      isUndo
        ? (await request('POST /api/email-changes/undo', { body: { token } })).kind
        : (await request('POST /api/email-changes/confirm', { body: { token } })).kind,
  });
  return (
    <Page
      title={isUndo ? 'Take the change back' : 'Confirm the change of address'}
      purpose={
        isUndo
          ? 'Your account gets its old e-mail address again, and you are signed out on every device.'
          : 'Both mailboxes have to confirm, the old and the new one. Then you are signed out on every device.'
      }
      width="reading"
    >
      {act.isSuccess ? (
        <>
          <Notice tone="good" role="status" title={words[act.data][0]}>
            {words[act.data][1]}
          </Notice>
          {act.data !== 'other-mailbox-missing' && (
            <div>
              <ButtonLink to="/sign-in" look="primary">
                Sign in
              </ButtonLink>
            </div>
          )}
        </>
      ) : (
        <Form
          submit={isUndo ? 'Take the change back' : 'Confirm the change'}
          onSubmit={() => act.mutate()}
          isPending={act.isPending}
          error={act.error}
        >
          {null}
        </Form>
      )}
    </Page>
  );
}
