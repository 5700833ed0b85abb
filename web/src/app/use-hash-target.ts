import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

const patienceMilliseconds = 8000;
const settlingMilliseconds = 2500;
const interruptions = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Brings the place that an address names after # into view, also when its text arrives after the page, and keeps it
 * there while figures above it are still being drawn; as soon as the reader does anything, it lets go.
 */
export function useHashTarget(): void {
  const { hash, path } = useRouterState({
    select: ({ location }) => ({ hash: location.hash, path: location.pathname + location.searchStr }),
  });
  useEffect(() => {
    if (hash === '') return;
    let timer = setTimeout(() => stop(), patienceMilliseconds);
    let isFound = false;
    const show = () => {
      const target = document.getElementById(hash);
      if (target === null) return;
      target.scrollIntoView({ block: 'start' });
      if (isFound) return;
      isFound = true;
      clearTimeout(timer);
      timer = setTimeout(() => stop(), settlingMilliseconds);
    };
    const arrivals = new MutationObserver(show);
    const growth = new ResizeObserver(show);
    const stop = () => {
      clearTimeout(timer);
      arrivals.disconnect();
      growth.disconnect();
      for (const kind of interruptions) window.removeEventListener(kind, stop);
    };
    for (const kind of interruptions) window.addEventListener(kind, stop, { passive: true });
    arrivals.observe(document.body, { childList: true, subtree: true });
    // Tells at once how large the page is, and again whenever that changes.
    growth.observe(document.body);
    return stop;
  }, [hash, path]);
}
