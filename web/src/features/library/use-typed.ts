import { useEffect, useRef, useState } from 'react';

const restMs = 300;

/** A text being typed: shown at once, kept (in the address) when the typing rests, and changed back by Back. */
export function useTyped(kept: string, keep: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(kept);
  const lastKept = useRef(kept);
  useEffect(() => {
    if (kept === lastKept.current) return;
    lastKept.current = kept;
    setTyped(kept);
  }, [kept]);
  useEffect(() => {
    if (typed === lastKept.current) return;
    const timer = setTimeout(() => {
      lastKept.current = typed;
      keep(typed);
    }, restMs);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  return [typed, setTyped];
}
