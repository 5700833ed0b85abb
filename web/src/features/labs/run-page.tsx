import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { labRunQuery } from './lab-queries.ts';
import { RunRoom } from './run-room.tsx';

/** One run of a lab: taken up exactly where it stands. */
export function RunPage() {
  const { lab, run } = useParams({ from: '/labs/$lab/runs/$run' });
  const { data, error, refetch } = useQuery(labRunQuery(run));
  const above = (
    <>
      <Link to="/labs">Labs</Link> ·{' '}
      <Link to="/labs/$lab" params={{ lab }}>
        This lab and your runs
      </Link>
    </>
  );
  if (data === undefined) {
    return (
      <Page title="Lab" above={above}>
        {error === null ? (
          <Loading what="the run" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={data.lab.title} above={above} purpose={purposeOf(data)}>
      <RunRoom key={data.id} run={data} />
    </Page>
  );
}

function purposeOf({
  kind,
  number,
  endedAt,
}: {
  kind: 'practice' | 'graded';
  number: number;
  endedAt: string | null;
}): string {
  if (kind === 'practice')
    return endedAt === null
      ? `Practice ${number}. Nothing here is graded.`
      : `Practice ${number}, ended. What you did stays.`;
  return endedAt === null ? `Graded run ${number}. It counts once you hand it in.` : `Graded run ${number}, handed in.`;
}
