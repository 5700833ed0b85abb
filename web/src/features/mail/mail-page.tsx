import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { BouncedAddresses } from './bounced-addresses.tsx';
import { mailQuery } from './mail-query.ts';
import styles from './mail.module.css';
import { SenderProofs } from './sender-proofs.tsx';
import { TestMessage } from './test-message.tsx';

const stateWords = {
  waiting: 'Waiting',
  sent: 'Sent',
  failed: 'Given up',
  withheld: 'Withheld',
  bounced: 'Came back',
} as const;

/** How it stands with mail: does it leave, does it arrive, and does the world believe that it is ours. */
export function MailPage() {
  const { data, error, refetch } = useQuery(mailQuery);
  return (
    <Page
      title="Mail"
      purpose="Whether mails leave, whether they arrive, and whether mail services believe that they are yours."
      action={<ButtonLink to="/staff/outbox">Open the outbox</ButtonLink>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the state of mail" lines={6} />}
      {data !== undefined && (
        <>
          {!data.isSending && (
            <Notice tone="caution" title="No mail server is set up, so nothing leaves this machine.">
              <span>Set CMDSP_SMTP_URL and CMDSP_MAIL_FROM, then restart. What waits is sent then.</span>
            </Notice>
          )}
          <Section title="The last 30 days">
            <dl className={styles.counts}>
              {(['sent', 'waiting', 'failed', 'bounced', 'withheld'] as const).map((state) => (
                <div key={state}>
                  <dt>{stateWords[state]}</dt>
                  <dd>{data.counts[state]}</dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section title="Test">
            <TestMessage />
          </Section>
          <Section title="Who we say we are">
            <SenderProofs from={data.from} domain={data.domain} />
          </Section>
          <Section title="Mails that came back">
            <BouncedAddresses bounces={data.bounces} />
          </Section>
        </>
      )}
    </Page>
  );
}
