import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { CaseCard } from './case-card.tsx';
import { casesQuery } from './misconduct-query.ts';
import styles from '../../ui/case-card.module.css';
import { ReportDialog } from './report-dialog.tsx';

/** Where officers report what was seen, hear the candidate and decide in twos; nothing follows from a report alone. */
export function MisconductPage() {
  const { data, error, refetch } = useQuery(casesQuery);
  const [isReporting, setReporting] = useState(false);
  const open = data?.cases.filter(({ state }) => state !== 'decided') ?? [];
  const closed = data?.cases.filter(({ state }) => state === 'decided') ?? [];
  return (
    <Page
      title="Misconduct"
      purpose="Facts, a hearing, and a decision by two people who are not involved. Nothing follows from a report alone."
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the cases" lines={6} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <div className={styles.row}>
            <Button onPress={() => setReporting(true)}>Report something</Button>
          </div>
          {data.hidden > 0 && (
            <Notice title={data.hidden === 1 ? 'One case is not shown' : `${data.hidden} cases are not shown`}>
              <span>You have a relation to the people they are about.</span>
            </Notice>
          )}
          <Section title="Open">
            {open.length === 0 && <Empty title="No case is open">What is reported appears here.</Empty>}
            {open.map((one) => (
              <CaseCard key={one.id} one={one} />
            ))}
          </Section>
          {closed.length > 0 && (
            <Section title="Decided">
              {closed.map((one) => (
                <CaseCard key={one.id} one={one} />
              ))}
            </Section>
          )}
          {isReporting && <ReportDialog sittings={data.sittings} onClose={() => setReporting(false)} />}
        </>
      )}
    </Page>
  );
}
