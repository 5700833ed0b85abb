import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { EndedSession } from './ended-session.tsx';
import { type LiveSession, liveSessionQuery } from './live-queries.ts';
import { momentWords, subjectWords } from './live-words.ts';
import styles from './live.module.css';
import { MeetingLink } from './meeting-link.tsx';
import { OpenSession } from './open-session.tsx';
import { PlannedSession } from './planned-session.tsx';
import { StateTag } from './state-tag.tsx';
import { useLiveRoom } from './use-live-room.ts';

/** One live session: waiting for it, following it, and what is kept of it. */
export function LiveSessionPage() {
  const { session: id } = useParams({ from: '/learn/live/$session' });
  const { data, error, refetch } = useQuery(liveSessionQuery(id));
  if (data === undefined) {
    return (
      <Page title="Live session" above={<Link to="/learn/live">Live sessions</Link>}>
        {error === null ? (
          <Loading what="the live session" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return <Session key={id} session={data} onMoved={() => void refetch()} />;
}

function Session({ session, onMoved }: { readonly session: LiveSession; readonly onMoved: () => void }) {
  const { room, hearing } = useLiveRoom(session.id, session.room);
  // Until it opens, only its plan can have changed.
  const hasMoved = room.state !== session.state || (room.state === 'planned' && room.version > session.room.version);
  useEffect(() => {
    if (hasMoved) onMoved();
  }, [hasMoved, onMoved]);
  return (
    <Page
      title={session.title}
      above={
        <>
          <Link to="/learn/live" search={session.standing === 'facilitator' ? { cohort: session.cohort.id } : {}}>
            Live sessions
          </Link>{' '}
          · {session.cohort.title}
        </>
      }
      purpose={
        <span className={styles.facts}>
          <StateTag state={room.state} />
          <span>{subjectWords(session)}</span>
          {room.state !== 'open' && <span>{momentWords(session.openedAt ?? session.plannedFor)}</span>}
        </span>
      }
      {...(room.state !== 'ended' &&
        session.meetingUrl !== null && { action: <MeetingLink url={session.meetingUrl} /> })}
    >
      {room.state === 'planned' && <PlannedSession session={session} />}
      {room.state === 'open' && <OpenSession session={session} room={room} hearing={hearing} />}
      {room.state === 'ended' && <EndedSession session={session} room={room} />}
    </Page>
  );
}
