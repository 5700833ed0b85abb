import { lookAt, shownSlide } from '@cmdsp/live';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadFigures } from '../../player/topic/figure-on-demand.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { HearingNotice } from './hearing-notice.tsx';
import { type LiveRoom, type LiveSession, liveOwnQuery, liveSlidesQuery } from './live-queries.ts';
import styles from './live.module.css';
import { OwnPanel } from './own-panel.tsx';
import { QuestionQueue } from './question-queue.tsx';
import { Stage } from './stage.tsx';
import type { Hearing } from './use-live-room.ts';
import { useOwnRefresh } from './use-own-refresh.ts';
import { useSteering } from './use-steering.ts';

/** A session while it runs: the slide, what one can do beside it, and what the room asks. */
export function OpenSession({
  session,
  room,
  hearing,
}: {
  readonly session: LiveSession;
  readonly room: LiveRoom;
  readonly hearing: Hearing;
}) {
  const isFacilitator = session.standing === 'facilitator';
  const slides = useQuery(liveSlidesQuery(session.id, room.state));
  const own = useQuery({ ...liveOwnQuery(session.id), enabled: !isFacilitator });
  useOwnRefresh(session.id, { room, own: own.data, isFacilitator });
  const [ownSlide, setOwnSlide] = useState<number | null>(null);
  // Whoever looked back and is caught up with by the facilitator follows again.
  if (ownSlide !== null && ownSlide === room.slide) setOwnSlide(null);
  const steering = useSteering(session.id, room);
  useEffect(() => {
    // Whoever loses the connection can still look back at figures.
    void loadFigures().catch(() => undefined);
  }, []);
  const shown = isFacilitator ? (steering.wished ?? room.slide) : shownSlide({ room, own: ownSlide });
  if (slides.data === undefined)
    return slides.error === null ? (
      <Loading what="the slides" lines={8} />
    ) : (
      <Failure error={slides.error} onRetry={() => void slides.refetch()} />
    );
  const move = (slide: number) => {
    if (isFacilitator) steering.move(slide);
    else setOwnSlide(lookAt({ room, own: ownSlide }, slide));
  };
  return (
    <div className={styles.session}>
      <div className={styles.main}>
        <HearingNotice hearing={hearing} />
        <Stage
          session={session}
          content={slides.data}
          room={room}
          shown={shown}
          own={own.data}
          last={isFacilitator ? slides.data.slides.length - 1 : room.furthest}
          onMove={move}
          failure={steering.failure}
        />
        <QuestionQueue session={session} room={room} own={own.data} />
      </div>
      <div className={styles.side}>
        {isFacilitator ? (
          <DeskPanel session={session} room={room} />
        ) : (
          <OwnPanel session={session} room={room} own={own.data} />
        )}
      </div>
    </div>
  );
}
