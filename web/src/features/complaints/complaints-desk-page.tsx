import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ComplaintCard } from './complaint-card.tsx';
import { complaintsQuery, type StaffComplaint, type StaffMember } from './complaint-queries.ts';
import { dayWords } from '../../ui/day-words.ts';
import styles from '../../ui/case-card.module.css';
import { HandleComplaint } from './handle-complaint.tsx';

/** Complaints as officers see them: what is due first stands first. */
export function ComplaintsDeskPage() {
  const { data, error, refetch } = useQuery(complaintsQuery);
  const open = data?.complaints.filter(({ due }) => due !== null) ?? [];
  const closed = data?.complaints.filter(({ due }) => due === null) ?? [];
  return (
    <Page
      title="Complaints"
      purpose="Acknowledge, find somebody who is not involved, decide with a reason. What is due first stands first."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the complaints" lines={6} />}
      {data !== undefined && (
        <>
          {data.hidden > 0 && (
            <Notice
              title={
                data.hidden === 1
                  ? 'One complaint is not shown to you'
                  : `${data.hidden} complaints are not shown to you`
              }
            >
              <span>
                You filed them, they are about you, or you are close to somebody involved. Other officers see them.
              </span>
            </Notice>
          )}
          <Section title="Open">
            {open.length === 0 && (
              <Empty title="No complaint is open">New ones appear here, and you get a message.</Empty>
            )}
            {open.map((complaint) => (
              <Entry key={complaint.id} complaint={complaint} staff={data.staff} />
            ))}
          </Section>
          {closed.length > 0 && (
            <Section title="Closed">
              {closed.map((complaint) => (
                <Entry key={complaint.id} complaint={complaint} staff={data.staff} />
              ))}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Entry({ complaint, staff }: { readonly complaint: StaffComplaint; readonly staff: readonly StaffMember[] }) {
  const { complainant, hasAccount, subject, handler, due } = complaint;
  return (
    <ComplaintCard
      complaint={complaint}
      tags={<DueTag due={due} />}
      facts={
        <dl className={styles.dates}>
          {due !== null && (
            <div>
              <dt>Next step</dt>
              <dd>
                {due.step === 'acknowledge' ? 'Acknowledge' : 'Decide'} by {dayWords(due.by)}
              </dd>
            </div>
          )}
          <div>
            <dt>Filed by</dt>
            <dd>
              <bdi>{complainant}</bdi>
              {!hasAccount && ' (no account)'}
            </dd>
          </div>
          <div>
            <dt>About whom</dt>
            <dd>{subject === null ? 'Nobody named' : <bdi>{subject.name}</bdi>}</dd>
          </div>
          <div>
            <dt>Handled by</dt>
            <dd>
              {handler === null ? (
                due === null ? (
                  'Nobody'
                ) : (
                  'Nobody yet'
                )
              ) : (
                <bdi>{handler.isMe ? 'You' : handler.name}</bdi>
              )}
            </dd>
          </div>
        </dl>
      }
    >
      {due !== null && <HandleComplaint complaint={complaint} staff={staff} />}
    </ComplaintCard>
  );
}

function DueTag({ due }: { readonly due: StaffComplaint['due'] }) {
  if (due === null || due.standing === 'in-time') return null;
  if (due.standing === 'late') {
    return (
      <Tag tone="danger" icon="warning">
        Late
      </Tag>
    );
  }
  return (
    <Tag tone="caution" icon="clock">
      Due soon
    </Tag>
  );
}
