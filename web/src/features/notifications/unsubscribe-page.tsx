import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Failure } from '../../ui/states.tsx';
import { kindWords } from './notification-words.ts';

/** Where the link in a mail leads that somebody does not want any more. One button, no account needed. */
export function UnsubscribePage() {
  const { token } = useParams({ from: '/unsubscribe/$token' });
  const refuse = useMutation({
    mutationFn: async () => request('POST /unsubscribe/:token', { params: { token } }),
  });
  const kind = refuse.data?.kind;
  return (
    <Page title="Stop these mails" purpose="You stay enrolled, and your messages stay in your account.">
      {refuse.error !== null && <Failure error={refuse.error} />}
      {kind === undefined ? (
        <div>
          <Button look="primary" onPress={() => refuse.mutate()} isPending={refuse.isPending}>
            Stop these mails
          </Button>
        </div>
      ) : (
        <Notice tone="good" role="status" title="Done: these mails stop.">
          <span>
            {kind === 'digest' ? 'The daily summary' : kindWords[kind].title}. You can change it under What we tell you.
          </span>
        </Notice>
      )}
      <p>
        <ButtonLink to="/notifications/preferences">See all choices</ButtonLink>
      </p>
    </Page>
  );
}
