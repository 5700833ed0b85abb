import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EvidencePage } from './evidence-page.tsx';
import { markedRunQuery, markedSaveQuery } from './evidence-queries.ts';
import { EvidenceRunView } from './evidence-run.tsx';

/** A run of a lab beside a script, for whoever marks it. */
export function MarkedRunPage() {
  const { code, place } = useParams({ from: '/staff/marking/$code/labs/$place' });
  const { data, error, refetch } = useQuery(markedRunQuery(code, place));
  return (
    <EvidencePage
      run={data}
      error={error}
      onRetry={() => void refetch()}
      above={
        <Link to="/staff/marking/$code" params={{ code }}>
          Script {code}
        </Link>
      }
    >
      {data !== undefined && <EvidenceRunView run={data} saveQuery={(save) => markedSaveQuery(code, place, save)} />}
    </EvidencePage>
  );
}
