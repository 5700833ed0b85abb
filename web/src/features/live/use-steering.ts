import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import type { LiveRoom } from './live-queries.ts';

/**
 * Moves the room. One wish is on its way at a time; of those made meanwhile only the last one follows, so quick key
 * presses never arrive in another order.
 */
export function useSteering(session: string, room: LiveRoom) {
  const [wished, setWished] = useState<number | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const waiting = useRef<number | null>(null);
  const isSending = useRef(false);
  const known = useRef(room.slideVersion);
  useEffect(() => {
    known.current = Math.max(known.current, room.slideVersion);
    if (!isSending.current) setWished(null);
  }, [room.slideVersion, room.slide]);

  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (waiting.current !== null) {
        const slide = waiting.current;
        waiting.current = null;
        const body = { slide, after: known.current };
        const moved = await request('PUT /api/staff/live-sessions/:session/slide', { params: { session }, body });
        known.current = Math.max(known.current, moved.slideVersion);
        setFailure(null);
        // Somebody else moved the room first: it stays where they went.
        if (!moved.isMoved && moved.slide !== slide) setWished(null);
      }
    } catch (error) {
      waiting.current = null;
      setWished(null);
      setFailure(error instanceof Error ? error : new Error('The room was not moved.'));
    } finally {
      isSending.current = false;
    }
  };
  const move = (slide: number) => {
    setWished(slide);
    waiting.current = slide;
    void send();
  };
  return { wished, failure, move };
}
