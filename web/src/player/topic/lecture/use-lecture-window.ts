import { useCallback, useEffect, useRef, useState } from 'react';
import { openLectureChannel, readLectureMessage } from './lecture-messages.ts';

/** The presenter window asks every few seconds; after this silence it is taken to be closed. */
const silenceMilliseconds = 15_000;

/** The lecture's side of the presenter window: tells it every move, moves when it asks, knows whether it is there. */
export function useLectureWindow({
  topic,
  slide,
  onMove,
}: {
  readonly topic: string;
  readonly slide: number;
  readonly onMove: (slide: number) => void;
}): { readonly isPresenterThere: boolean } {
  const [isThere, setThere] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef({ slide, heard: 0, onMove });
  const tell = useCallback(() => {
    const { slide: at, heard } = latest.current;
    channel.current?.postMessage({ kind: 'at', slide: at, heard });
  }, []);
  useEffect(() => {
    latest.current = { ...latest.current, slide, onMove };
  });
  useEffect(() => tell(), [slide, tell]);
  useEffect(() => {
    const opened = openLectureChannel(topic);
    channel.current = opened;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = () => {
      setThere(true);
      clearTimeout(timer);
      timer = setTimeout(() => setThere(false), silenceMilliseconds);
    };
    const listen = (event: MessageEvent) => {
      const message = readLectureMessage(event.data);
      if (message?.kind === 'where') {
        seen();
        tell();
      }
      if (message?.kind === 'move') {
        seen();
        latest.current = { ...latest.current, heard: message.request };
        if (message.slide === latest.current.slide) tell();
        else latest.current.onMove(message.slide);
      }
      if (message?.kind === 'presenter-left') setThere(false);
    };
    const leave = () => opened?.postMessage({ kind: 'lecture-left' });
    opened?.addEventListener('message', listen);
    window.addEventListener('pagehide', leave);
    tell();
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      leave();
      opened?.close();
    };
  }, [topic, tell]);
  return { isPresenterThere: isThere };
}
