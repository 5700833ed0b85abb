import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import styles from './accounts.module.css';
import { browserName } from './browser-name.ts';
import { useLeaving } from './use-leaving.ts';

type Session = Answer<'GET /api/sessions'>['sessions'][number];

/** Where one is signed in, and ways out. */
export function SessionList() {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => request('GET /api/sessions', {}, { signal }),
  });
  const end = useMutation({
    mutationFn: (id: string) => request('DELETE /api/sessions/:id', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const signOut = useLeaving('DELETE /api/session');
  const signOutEverywhere = useLeaving('DELETE /api/sessions');
  const failure = error ?? end.error ?? signOut.error ?? signOutEverywhere.error;
  return (
    <>
      {failure !== null && <Failure error={failure} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="your sessions" lines={2} />}
      {data !== undefined && (
        <DataTable
          caption="Where you are signed in"
          rows={data.sessions}
          keyOf={(session) => session.id}
          columns={[
            { id: 'browser', label: 'Browser', cell: (session) => browserName(session.userAgent) },
            { id: 'since', label: 'Signed in', cell: (session) => formatMoment(session.startedAt) },
            { id: 'used', label: 'Last used', cell: (session) => formatMoment(session.usedAt) },
            {
              id: 'end',
              label: 'End',
              cell: (session) => <EndCell session={session} onEnd={(id) => end.mutate(id)} />,
            },
          ]}
        />
      )}
      <div className={styles.row}>
        <Button onPress={() => signOut.mutate()} isPending={signOut.isPending}>
          Sign out
        </Button>
        <Button look="danger" onPress={() => signOutEverywhere.mutate()} isPending={signOutEverywhere.isPending}>
          Sign out everywhere
        </Button>
      </div>
    </>
  );
}

function EndCell({ session, onEnd }: { readonly session: Session; readonly onEnd: (id: string) => void }) {
  if (session.isThisOne) return <>This browser</>;
  return (
    <Button onPress={() => onEnd(session.id)} aria-label={`End the session in ${browserName(session.userAgent)}`}>
      End
    </Button>
  );
}

function formatMoment(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
