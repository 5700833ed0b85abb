import { hearRoom } from '@cmdsp/live';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import type { LiveRoom } from './live-queries.ts';

/** How a page hears: over its stream, by asking every few seconds, or not at all. */
export type Hearing = 'stream' | 'asking' | 'away';

const askMs = 4000;

/**
 * Follows a session: over one connection while that holds, otherwise by asking for what is newer than what is held. A
 * state that comes late is dropped, so nothing ever goes back.
 */
export function useLiveRoom(session: string, first: LiveRoom): { readonly room: LiveRoom; readonly hearing: Hearing } {
  const [room, setRoom] = useState(first);
  const [hearing, setHearing] = useState<Hearing>('stream');
  const version = useRef(first.version);
  useEffect(() => {
    let source: EventSource | null = null;
    let isStreaming = false;
    let isGone = false;
    const hear = (heard: LiveRoom) => {
      version.current = Math.max(version.current, heard.version);
      setRoom((held) => hearRoom(held, heard));
    };
    const ask = async () => {
      try {
        const query = { since: String(version.current) };
        const answer = await request('GET /api/live-sessions/:session/room', { params: { session }, query });
        if (isGone) return;
        if (answer.room !== null) hear(answer.room);
        if (!isStreaming) setHearing('asking');
      } catch {
        if (!isGone && !isStreaming) setHearing('away');
      }
    };
    const open = () => {
      source?.close();
      source = new EventSource(`/api/live-sessions/${session}/events`);
      source.addEventListener('room', (event) => {
        isStreaming = true;
        setHearing('stream');
        hear(JSON.parse(String(event.data)) as LiveRoom); // as the server writes it
      });
      source.addEventListener('replaced', () => {
        // Another page of the same person has taken the connection.
        isStreaming = false;
        source?.close();
        setHearing('asking');
      });
      source.onerror = () => {
        isStreaming = false;
        void ask();
      };
    };
    const timer = setInterval(() => {
      if (isStreaming) return;
      void ask();
      // A stream that was refused does not come back by itself.
      if (source?.readyState === EventSource.CLOSED && document.visibilityState === 'visible' && navigator.onLine)
        open();
    }, askMs);
    const comeBack = () => {
      if (!isStreaming && document.visibilityState === 'visible') open();
    };
    const goAway = () => {
      // What a broken line still holds back would come late; a new stream begins with the newest.
      source?.close();
      isStreaming = false;
      setHearing('away');
    };
    open();
    window.addEventListener('online', comeBack);
    window.addEventListener('offline', goAway);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      isGone = true;
      source?.close();
      clearInterval(timer);
      window.removeEventListener('online', comeBack);
      window.removeEventListener('offline', goAway);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [session]);
  return { room, hearing };
}
