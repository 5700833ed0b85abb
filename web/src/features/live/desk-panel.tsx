import { useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { EndForm } from './end-form.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { type LiveRoom, type LiveSession, liveDeskQuery } from './live-queries.ts';
import { roleWords, timeWords } from './live-words.ts';
import styles from './live.module.css';

/** What facilitators do beside the slide: hands, groups, who is there, the end. */
export function DeskPanel({ session, room }: { readonly session: LiveSession; readonly room: LiveRoom }) {
  const { data, error, refetch } = useQuery(liveDeskQuery(session.id));
  const lower = useMutation({
    mutationFn: (hand: string) =>
      request('DELETE /api/staff/live-sessions/:session/hands/:hand', { params: { session: session.id, hand } }),
  });
  if (data === undefined)
    return error === null ? (
      <Loading what="who is here" lines={4} />
    ) : (
      <Failure error={error} onRetry={() => void refetch()} />
    );
  const hands = data.hands.filter(({ id }) => room.hands.includes(id));
  return (
    <>
      <section className={styles.card} aria-labelledby="hands">
        <h2 id="hands">Hands ({hands.length})</h2>
        <p className="visually-hidden" role="status">
          {hands.length > 0 && `${hands[0]?.name} is first.`}
        </p>
        {hands.length === 0 && <p className={styles.quiet}>No hand is up.</p>}
        <ol className={styles.people}>
          {hands.map(({ id, name, role, raisedAt }) => (
            <li key={id} className={styles.hand}>
              <span>
                {name}{' '}
                <span className={styles.quiet}>
                  {roleWords[role]}, since {timeWords(raisedAt)}
                </span>
              </span>
              <Button look="quiet" onPress={() => lower.mutate(id)}>
                Take down<span className="visually-hidden"> the hand of {name}</span>
              </Button>
            </li>
          ))}
        </ol>
      </section>
      <GroupsPanel session={session} round={room.round} groups={data.groups} present={room.present} />
      <section className={styles.card} aria-labelledby="attendance">
        <h2 id="attendance">Who is here ({room.present})</h2>
        <AttendanceList attendance={data.attendance} title={session.title} isOpen />
      </section>
      <EndForm session={session} />
    </>
  );
}
