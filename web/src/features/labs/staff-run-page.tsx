import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { StaffRunRoom } from './staff-run-room.tsx';
import { staffMoveQuery, staffRunQuery } from './staff-run-queries.ts';

/** One graded run for an officer, without its name. */
export function StaffRunPage() {
  const { run: id } = useParams({ from: '/staff/lab-runs/$run' });
  const { data, error, refetch } = useQuery(staffRunQuery(id));
  return (
    <Page
      title={data?.lab.title ?? 'Lab run'}
      above={<Link to="/staff/lab-runs">Lab runs</Link>}
      purpose="A graded run, handed in, without its name. That you read it is written down."
    >
      {data !== undefined && <StaffRunRoom run={data} moveQuery={(revision) => staffMoveQuery(id, revision)} />}
      {data === undefined &&
        (error === null ? (
          <Loading what="the run" lines={8} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
    </Page>
  );
}
