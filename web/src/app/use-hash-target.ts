import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

const patienceMilliseconds = 8000;

/** Brings the place that an address names after # into view, also when its text arrives after the page. */
export function useHashTarget(): void {
  const { hash, path } = useRouterState({
    select: ({ location }) => ({ hash: location.hash, path: location.pathname + location.searchStr }),
  });
  useEffect(() => {
    if (hash === '') return;
    const show = () => {
      const target = document.getElementById(hash);
      target?.scrollIntoView({ block: 'start' });
      return target !== null;
    };
    if (show()) return;
    const observer = new MutationObserver(() => {
      if (show()) stop();
    });
    const timer = setTimeout(() => observer.disconnect(), patienceMilliseconds);
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    observer.observe(document.body, { childList: true, subtree: true });
    return stop;
  }, [hash, path]);
}
