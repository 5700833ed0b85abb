import { useCallback, useEffect, useState } from 'react';
import type { JournalStore } from '../journal/journal-store.ts';
import { changeMarks, type MarkChange, type Marks, noMarks, readMarks } from './marks.ts';

/** The candidate's own marks, remembered encrypted on this device; they are never sent. */
export function useMarks(store: JournalStore): {
  readonly marks: Marks;
  readonly change: (change: MarkChange) => void;
} {
  const [marks, setMarks] = useState<Marks>(noMarks);
  useEffect(() => {
    store.readNote('marks').then(
      (note) => setMarks(readMarks(note)),
      () => undefined,
    );
  }, [store]);
  const change = useCallback(
    (what: MarkChange) => {
      setMarks((before) => {
        const after = changeMarks(before, what);
        store.writeNote('marks', after).catch(() => undefined);
        return after;
      });
    },
    [store],
  );
  return { marks, change };
}
