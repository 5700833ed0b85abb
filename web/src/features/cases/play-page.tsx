import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CaseTrailAbove } from './case-links.tsx';
import { casePlayQuery } from './case-queries.ts';
import { PlayView } from './play-view.tsx';

/** One play of a case: taken up exactly where it stands. */
export function PlayPage() {
  const { slug, play } = useParams({ from: '/learn/cases/$slug/plays/$play' });
  const { data, error, refetch } = useQuery(casePlayQuery(play));
  if (data === undefined) {
    return (
      <Page title="Case" above={<CaseTrailAbove slug={slug} title="This case" />}>
        {error === null ? (
          <Loading what="the case" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={data.case.title}
      above={<CaseTrailAbove slug={data.case.slug} title="All roles of this case" />}
      purpose={
        <>
          You play: <strong>{data.role.label}</strong>. Nothing here is graded.
        </>
      }
    >
      <PlayView key={data.id} play={data} onReload={() => void refetch()} />
    </Page>
  );
}
