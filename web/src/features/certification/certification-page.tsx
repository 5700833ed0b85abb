import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { AwardDialog } from './award-dialog.tsx';
import { CertificateTable } from './certificate-table.tsx';
import { certificatesQuery, type CertificateRow, readyQuery } from './certification-query.ts';
import { ReadyTable } from './ready-table.tsx';
import { type StatusAction, StatusDialog } from './status-dialog.tsx';

/** Where certification officers look at evidence, award, and decide about certificates. */
export function CertificationPage() {
  const ready = useQuery(readyQuery);
  const certificates = useQuery(certificatesQuery);
  const [candidateId, setCandidateId] = useState<string | null>(null);
  const [change, setChange] = useState<{ readonly row: CertificateRow; readonly action: StatusAction } | null>(null);
  const error = ready.error ?? certificates.error;
  const retry = () => {
    void ready.refetch();
    void certificates.refetch();
  };
  return (
    <Page
      title="Certification"
      purpose="Look at the evidence, then decide. Every decision is kept with your name, the time and your reason."
    >
      {error !== null && <StaffRefusal error={error} onRetry={retry} />}
      {error === null && (
        <>
          <Section title="Awaiting a decision">
            {ready.data === undefined ? (
              <Loading what="candidates" />
            ) : (
              <ReadyTable candidates={ready.data.candidates} onReview={setCandidateId} />
            )}
          </Section>
          <Section title="Certificates">
            {certificates.data === undefined ? (
              <Loading what="certificates" lines={6} />
            ) : (
              <CertificateTable
                rows={certificates.data.certificates}
                onChange={(row, action) => setChange({ row, action })}
              />
            )}
          </Section>
        </>
      )}
      {candidateId !== null && (
        <AwardDialog key={candidateId} personId={candidateId} onClose={() => setCandidateId(null)} />
      )}
      {change !== null && (
        <StatusDialog key={change.row.id + change.action} {...change} onClose={() => setChange(null)} />
      )}
    </Page>
  );
}
