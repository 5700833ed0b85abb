import { useQuery } from '@tanstack/react-query';
import { viewerQuery } from '../../api/use-viewer.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { complaintPolicyQuery } from './complaint-queries.ts';
import styles from '../../ui/case-card.module.css';
import { OpenComplaintForm } from './open-complaint-form.tsx';
import { OwnComplaints } from './own-complaints.tsx';

/** Where anybody complains or appeals, with an account or without, and sees by when an answer comes. */
export function ComplaintsPage() {
  const { data: session, error, refetch } = useQuery(viewerQuery);
  const { data: policy } = useQuery(complaintPolicyQuery);
  return (
    <Page
      title="Complaints and appeals"
      purpose="Tell us what went wrong, or ask for a decision to be looked at again. Somebody who is not involved decides."
    >
      {policy !== undefined && (
        <p className={styles.words}>
          We acknowledge within {countWords(policy.acknowledgeDays)} and decide within {countWords(policy.decideDays)}.
          It costs nothing, and nobody is treated worse for it.
          {policy.supportAddress !== null && (
            <>
              {' '}
              For questions that are no complaint write to{' '}
              <a href={`mailto:${policy.supportAddress}`}>{policy.supportAddress}</a>.
            </>
          )}
        </p>
      )}
      {session === undefined && error === null && <Loading what="your complaints" lines={6} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {session?.kind === 'person' && <OwnComplaints />}
      {session?.kind === 'stranger' && (
        <Section title="File without an account">
          <OpenComplaintForm />
        </Section>
      )}
    </Page>
  );
}

function countWords(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}
