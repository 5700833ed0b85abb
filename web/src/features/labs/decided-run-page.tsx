import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EvidencePage } from './evidence-page.tsx';
import { decidedRunQuery, decidedSaveQuery } from './evidence-queries.ts';
import { EvidenceRunView } from './evidence-run.tsx';

/** A run of a lab beside a script, for an officer who decides about it. */
export function DecidedRunPage() {
  const { id, place } = useParams({ from: '/staff/marking-decisions/$id/labs/$place' });
  const { data, error, refetch } = useQuery(decidedRunQuery(id, place));
  return (
    <EvidencePage
      run={data}
      error={error}
      onRetry={() => void refetch()}
      above={
        <Link to="/staff/marking-decisions/$id" params={{ id }}>
          The script
        </Link>
      }
    >
      {data !== undefined && <EvidenceRunView run={data} saveQuery={(save) => decidedSaveQuery(id, place, save)} />}
    </EvidencePage>
  );
}
