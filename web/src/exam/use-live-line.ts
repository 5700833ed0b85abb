import { useEffect, useRef, useState } from 'react';
import type { RoomExam } from './enter-sitting.ts';
import { type Live, openLiveLine } from './live-line.ts';
import { type Notice, noticeSentence } from './notice-words.ts';

/** Keeps the line to the room while the exam is on the screen; new words are announced once, also to screen readers. */
export function useLiveLine({
  exam,
  onAnnounce,
}: {
  readonly exam: RoomExam;
  readonly onAnnounce: (sentence: string) => void;
}): { readonly live: Live | null; readonly unread: readonly Notice[]; readonly read: (id: string) => void } {
  const { engine, sittingId, store } = exam;
  const [live, setLive] = useState<Live | null>(null);
  const [readIds, setRead] = useState<readonly string[]>([]);
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const line = openLiveLine({ sittingId, holder: store.holder, engine, onLive: setLive });
    return () => line.close();
  }, [sittingId, store, engine]);
  useEffect(() => {
    if (live === null) return;
    const ids = new Set(live.notices.map(({ id }) => id));
    for (const notice of live.notices) {
      if (known.current !== null && !known.current.has(notice.id)) onAnnounce(noticeSentence(notice));
    }
    // What was there when the page opened has been read before, but for what stands on the screen anyway.
    if (known.current === null) setRead(live.notices.filter(isOld(live.now)).map(({ id }) => id));
    known.current = ids;
  }, [live, onAnnounce]);
  const all = live?.notices ?? [];
  // Newest first: what a later step has ended is not news any more.
  const resumedAt = all.find(({ kind }) => kind === 'resume')?.toldAt ?? '';
  const unread = all.filter(
    ({ id, kind, toldAt }) => !readIds.includes(id) && !(kind === 'pause' && toldAt <= resumedAt),
  );
  return { live, unread, read: (id) => setRead((ids) => [...ids, id]) };
}

/** True of what was told more than a minute before. */
function isOld(now: number): (notice: Notice) => boolean {
  return ({ toldAt }) => now - Date.parse(toldAt) > 60_000;
}
