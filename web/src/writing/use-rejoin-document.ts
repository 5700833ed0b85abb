import { useEffect, useRef } from 'react';
import type { DocumentEngine } from './document-engine.ts';

/** How often a page that was opened without network tries to get the right to write. */
const tryEveryMs = 4000;

/**
 * After a reload without network the page may not send yet; what is typed is written down on the device. This gets the
 * right to write as soon as the server answers, but only if nobody wrote elsewhere meanwhile: else `onChanged` asks.
 */
export function useRejoinDocument(engine: DocumentEngine, onChanged: () => void): void {
  const isTrying = useRef(false);
  useEffect(() => {
    const tryOnce = async () => {
      const { access, fence } = engine.state();
      if (access !== 'none' || isTrying.current) return;
      isTrying.current = true;
      try {
        const view = await engine.refresh();
        if (view.phase === 'running' && view.fence === fence) await engine.takeWriter();
        else onChanged();
      } catch {
        // Still away: the line under the text says so, and the next try comes.
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
  }, [engine, onChanged]);
}
