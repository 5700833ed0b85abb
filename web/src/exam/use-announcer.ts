import { useCallback, useState } from 'react';

/** A sentence for the polite live region; saying the same thing twice is said twice. */
export function useAnnouncer(): { readonly announcement: string; readonly announce: (sentence: string) => void } {
  const [announcement, setAnnouncement] = useState('');
  const announce = useCallback((sentence: string) => {
    // A region speaks only when its text changes: a no-break space makes a repetition a change.
    setAnnouncement((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return { announcement, announce };
}
