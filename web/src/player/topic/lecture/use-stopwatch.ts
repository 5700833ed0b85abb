import { useCallback, useEffect, useState } from 'react';

/** A stopwatch for a talk; counts by the clock, so that a page asleep loses nothing. */
export type Stopwatch = {
  readonly seconds: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
};

/** A stopwatch that stands still until it is started. */
export function useStopwatch(): Stopwatch {
  const [state, setState] = useState<{ readonly elapsed: number; readonly since: number | null }>({
    elapsed: 0,
    since: null,
  });
  const [now, setNow] = useState(() => performance.now());
  const isRunning = state.since !== null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  const toggle = useCallback(() => {
    const at = performance.now();
    setNow(at);
    setState(({ elapsed, since }) =>
      since === null ? { elapsed, since: at } : { elapsed: elapsed + at - since, since: null },
    );
  }, []);
  const reset = useCallback(() => {
    const at = performance.now();
    setNow(at);
    setState(({ since }) => ({ elapsed: 0, since: since === null ? null : at }));
  }, []);
  const running = state.since === null ? 0 : Math.max(0, now - state.since);
  return { seconds: Math.floor((state.elapsed + running) / 1000), isRunning, toggle, reset };
}
