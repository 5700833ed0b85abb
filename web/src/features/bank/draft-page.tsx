import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { BankGate } from './bank-gate.tsx';
import { draftQuery } from './bank-queries.ts';
import { DraftEditor } from './draft-editor.tsx';

/** Writing a question or set: what is typed is saved by itself, and the linter speaks up beside it. */
export function DraftPage() {
  const { draft: id } = useParams({ from: '/staff/bank/drafts/$draft' });
  const { data, error, refetch } = useQuery(draftQuery(id));
  return (
    <Page
      title={data === undefined ? 'Draft' : `Draft of ${data.entryId}`}
      above={<Link to="/staff/bank">Question bank</Link>}
      purpose="What you type is saved by itself. Handing it in makes a revision that never changes."
    >
      <BankGate>
        {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading what="the draft" lines={8} />}
        {data !== undefined && <DraftEditor key={data.id} draft={data} />}
      </BankGate>
    </Page>
  );
}
