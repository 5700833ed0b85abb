import { useQuery } from '@tanstack/react-query';
import { type Answer, request, RequestError } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './outbox.module.css';

type Mail = Answer<'GET /api/outbox'>['mails'][number];

/** Mails on their way: the place to read them where no mail server is set up. */
export function OutboxPage() {
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['outbox'],
    queryFn: ({ signal }) => request('GET /api/outbox', {}, { signal }),
  });
  const isElsewhere = error instanceof RequestError && error.code === 'not-found';
  return (
    <Page
      title="Outbox"
      purpose="The newest 100 mails and what became of them. Readable on the server itself only."
      action={
        <Button onPress={() => void refetch()} isPending={isFetching}>
          Read again
        </Button>
      }
    >
      {isElsewhere && (
        <Empty title="Open this page on the server itself">
          Mails hold links that open accounts, so they are shown over connections from the same machine only.
        </Empty>
      )}
      {error !== null && !isElsewhere && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the outbox" lines={6} />}
      {data !== undefined && !data.isSending && (
        <Notice title="No mail server is set up, so nothing leaves this machine.">
          Set CMDSP_SMTP_URL and restart to send. Until then, mails wait here with their links.
        </Notice>
      )}
      {data?.mails.length === 0 && <Empty title="No mails yet">They appear here as soon as somebody registers.</Empty>}
      {data !== undefined && data.mails.length > 0 && (
        <ul className={styles.list}>
          {data.mails.map((mail) => (
            <MailItem key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function MailItem({ mail }: { readonly mail: Mail }) {
  return (
    <li className={styles.mail}>
      <div className={styles.head}>
        <h2 className={styles.subject}>{mail.subject}</h2>
        <StateTag mail={mail} />
      </div>
      <p className={styles.quiet}>
        To {mail.to}, {new Date(mail.createdAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })}
      </p>
      {mail.lastError !== null && <p>Last answer of the mail server: {mail.lastError}</p>}
      {mail.text !== null && (
        <details>
          <summary>Read</summary>
          <pre className={styles.text}>{linked(mail.text)}</pre>
        </details>
      )}
    </li>
  );
}

function StateTag({ mail }: { readonly mail: Mail }) {
  if (mail.state === 'sent') {
    return (
      <Tag tone="good" icon="check">
        Sent
      </Tag>
    );
  }
  if (mail.state === 'failed') {
    return (
      <Tag tone="danger" icon="warning">
        Given up after {mail.attempts} tries
      </Tag>
    );
  }
  if (mail.state === 'bounced' || mail.state === 'withheld') {
    return (
      <Tag tone="caution" icon="warning">
        {mail.state === 'bounced' ? 'Came back' : 'Withheld: mail to this address came back'}
      </Tag>
    );
  }
  return <Tag icon="clock">{mail.attempts === 0 ? 'Waiting' : `Waiting after ${mail.attempts} tries`}</Tag>;
}

/** The text with its addresses as links; they lead to this site. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
