import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** How often a page asks by itself where nobody tells it. */
const pollMs = 20_000;

/**
 * Keeps the discussions on this page fresh: the server names what has changed over one connection, and the page asks for
 * it. Where that connection cannot be held (a proxy, or another page of the same person has taken it), the page asks
 * every 20 seconds while it is looked at.
 */
export function useChangeEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const refresh = (key: readonly unknown[]) => void queryClient.invalidateQueries({ queryKey: key });
    const refreshAll = () => refresh(['discussions']);
    let isHeard = false;
    let source: EventSource | null = null;
    const open = () => {
      source?.close();
      source = new EventSource('/api/discussion-events');
      source.addEventListener('ready', () => {
        // After a break: whatever came in between.
        if (isHeard) return;
        isHeard = true;
        refreshAll();
      });
      source.addEventListener('change', (event) => {
        const { discussion } = JSON.parse(String(event.data)) as { discussion: string }; // as the server writes it
        refresh(['discussions', 'one', discussion]);
        refresh(['discussions', 'list']);
      });
      source.addEventListener('replaced', () => {
        isHeard = false;
        source?.close();
      });
      source.onerror = () => {
        isHeard = false;
      };
    };
    const comeBack = () => {
      if (document.visibilityState !== 'visible') return;
      if (!isHeard) open();
    };
    const timer = setInterval(() => {
      if (!isHeard && document.visibilityState === 'visible') refreshAll();
    }, pollMs);
    open();
    // The page that somebody looks at takes the connection.
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('focus', comeBack);
    return () => {
      source?.close();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('focus', comeBack);
    };
  }, [queryClient]);
}
