import { useCallback, useEffect, useRef, useState } from 'react';
import { openLectureChannel, readLectureMessage } from './lecture-messages.ts';

const askMilliseconds = 3000;
const silenceMilliseconds = 8000;

/**
 * The presenter's side: follows the lecture window and moves it. Without one (closed, or another tab of it is shown) the
 * slides here move on their own.
 */
export function usePresenterWindow(
  topic: string,
  start: number,
): { readonly slide: number; readonly isLectureThere: boolean; readonly move: (slide: number) => void } {
  const [slide, setSlide] = useState(start);
  const [isThere, setThere] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  const requests = useRef(0);
  useEffect(() => {
    const opened = openLectureChannel(topic);
    channel.current = opened;
    let heardAt = 0;
    const lose = () => {
      setThere(false);
      // A lecture window that is opened anew has heard nothing yet, and is followed from where it begins.
      requests.current = 0;
    };
    const ask = () => {
      opened?.postMessage({ kind: 'where' });
      if (performance.now() - heardAt > silenceMilliseconds) lose();
    };
    const listen = (event: MessageEvent) => {
      const message = readLectureMessage(event.data);
      if (message?.kind === 'lecture-left') lose();
      if (message?.kind !== 'at') return;
      heardAt = performance.now();
      setThere(true);
      // An answer from before our last request would take the slides back for a moment.
      if (message.heard >= requests.current) setSlide(message.slide);
    };
    const leave = () => opened?.postMessage({ kind: 'presenter-left' });
    opened?.addEventListener('message', listen);
    window.addEventListener('pagehide', leave);
    ask();
    const timer = setInterval(ask, askMilliseconds);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
      opened?.close();
    };
  }, [topic]);
  const move = useCallback((next: number) => {
    // Numbered by time, so that a presenter window that was loaded again still counts on.
    requests.current = Math.max(requests.current + 1, Date.now());
    setSlide(next);
    channel.current?.postMessage({ kind: 'move', slide: next, request: requests.current });
  }, []);
  return { slide, isLectureThere: isThere, move };
}
