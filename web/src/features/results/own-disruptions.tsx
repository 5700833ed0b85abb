import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { Notice } from '../../ui/notice.tsx';

type Own = Answer<'GET /api/sittings/:id/disruptions'>['disruptions'][number];

const words: Readonly<Record<Own['cause'], string>> = {
  server: 'Our server was away',
  invigilation: 'You were stopped by an invigilator',
  network: 'The network of many was away',
  connection: 'Your own connection was away',
};

const query = (sitting: string) =>
  queryOptions({
    queryKey: ['sittings', sitting, 'disruptions'],
    queryFn: ({ signal }) => request('GET /api/sittings/:id/disruptions', { params: { id: sitting } }, { signal }),
  });

/** What interrupted this sitting, what it cost and what followed; nothing where nothing did. */
export function OwnDisruptions({ sitting }: { readonly sitting: string }) {
  const { data } = useQuery(query(sitting));
  if (data === undefined) return null;
  return data.disruptions.map((one) => (
    <Notice key={one.id} title={`${words[one.cause]} for ${Math.round(one.lostSeconds)} seconds`}>
      <p>
        {timeOf(one.from)} to {timeOf(one.to)}.{' '}
        {one.givenSeconds > 0 && `${Math.round(one.givenSeconds)} seconds were given back. `}
        {outcome(one)} {one.reason !== null && `Reason: ${one.reason}`}
      </p>
    </Notice>
  ));
}

function outcome({ state, isResitFree, policyVersion }: Own): string {
  if (state === 'proposed') return 'An officer decides about it for everybody whom it hit; you get a message.';
  if (state === 'noted')
    return `By the published rules (${policyVersion}) nothing follows. If it was not your connection, tell us.`;
  if (state === 'declined') return 'An officer decided that nothing more follows.';
  return isResitFree
    ? 'Another attempt is free: no waiting days, and this one is not counted unless you passed.'
    : 'An officer confirmed that this was all that the rules give.';
}

function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour12: false });
}
