import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useViewer } from '../../api/use-viewer.ts';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { benchKind } from './bench-kinds.ts';
import { artefactQuery } from './bench-queries.ts';
import { OpenArtefact } from './open-artefact.tsx';

/** One artefact: its editor, what its engine has to say, and the ways out. */
export function ArtefactPage() {
  const { artefact: id } = useParams({ from: '/bench/$artefact' });
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(artefactQuery(id));
  const engine = useQuery({
    queryKey: ['bench-engine', data?.kind],
    queryFn: () => (data === undefined ? null : benchKind(data.kind).load()),
    enabled: data !== undefined,
    staleTime: Infinity,
    // An engine is a program: nothing to compare, nothing to keep.
    structuralSharing: false,
  });
  const failure = error ?? engine.error;
  return (
    <Page
      title={data?.title ?? 'My bench'}
      above={<Link to="/bench">My bench</Link>}
      {...(data === undefined ? {} : { purpose: benchKind(data.kind).label })}
    >
      {failure !== null && (
        <Refusal error={failure} onRetry={() => void (error === null ? engine : { refetch }).refetch()} />
      )}
      {failure === null && (data === undefined || viewer === null || !engine.data) && (
        <Loading what="this artefact" lines={8} />
      )}
      {data !== undefined && viewer !== null && engine.data && (
        <OpenArtefact key={`${data.id} ${data.revision}`} artefact={data} engine={engine.data} owner={viewer.email} />
      )}
    </Page>
  );
}
