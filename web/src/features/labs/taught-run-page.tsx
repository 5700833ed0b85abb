import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { StaffRunRoom } from './staff-run-room.tsx';
import { taughtMoveQuery, taughtRunQuery } from './staff-run-queries.ts';

/** One graded run of a learner, for a facilitator who teaches them. */
export function TaughtRunPage() {
  const { run: id } = useParams({ from: '/staff/taught-lab-runs/$run' });
  const { data, error, refetch } = useQuery(taughtRunQuery(id));
  return (
    <Page
      title={data?.lab.title ?? 'Lab run'}
      above={<Link to="/staff/taught-lab-runs">Lab runs</Link>}
      {...(data !== undefined && {
        purpose: (
          <>
            Graded run {data.number} of <bdi>{data.learner}</bdi>, handed in. That you read it is written down.
          </>
        ),
      })}
    >
      {data !== undefined && <StaffRunRoom run={data} moveQuery={(revision) => taughtMoveQuery(id, revision)} />}
      {data === undefined &&
        (error === null ? (
          <Loading what="the run" lines={8} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
    </Page>
  );
}
