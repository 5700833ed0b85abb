import { useEffect, useRef } from 'react';
import type { ExamEngine } from './exam-engine.ts';

/** How often a page that was opened without network tries to get its lease. */
const tryEveryMs = 4000;

/**
 * After a reload without network the page has no lease yet; answers are written down on the device. This gets the lease
 * as soon as the server answers, but only if nobody else took over meanwhile: then the candidate is asked.
 */
export function useRejoin({ engine, onEnded }: { readonly engine: ExamEngine; readonly onEnded: () => void }): void {
  const isTrying = useRef(false);
  useEffect(() => {
    const tryOnce = async () => {
      const { access, fence } = engine.state();
      if (access !== 'none' || isTrying.current) return;
      isTrying.current = true;
      try {
        const sitting = await engine.refresh();
        const isMine = (sitting.phase === 'running' || sitting.phase === 'paused') && sitting.fence === fence;
        if (isMine) await engine.takeLease('lease');
        else onEnded();
      } catch {
        // Still away: the status in the bar says so, and the next try comes.
      } finally {
        isTrying.current = false;
      }
    };
    const timer = setInterval(() => void tryOnce(), tryEveryMs);
    const onOnline = () => void tryOnce();
    window.addEventListener('online', onOnline);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', onOnline);
    };
  }, [engine, onEnded]);
}
