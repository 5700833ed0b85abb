import { useEffect, useRef, useState } from 'react';

const restMs = 300;

/** A text being typed: shown at once, kept when the typing rests, and changed back when what is kept changes. */
export function useTypedText(kept: string, keep: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(kept);
  const lastKept = useRef(kept);
  const keepLatest = useRef(keep);
  useEffect(() => {
    keepLatest.current = keep;
  });
  useEffect(() => {
    if (kept === lastKept.current) return;
    lastKept.current = kept;
    setTyped(kept);
  }, [kept]);
  useEffect(() => {
    if (typed === lastKept.current) return;
    const timer = setTimeout(() => {
      lastKept.current = typed;
      keepLatest.current(typed);
    }, restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
