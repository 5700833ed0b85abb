import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../api/request.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import {
  changeRemark,
  markSent,
  mergeRemarks,
  readRemarks,
  type Remarks,
  sendRemarks,
  unsentRemarks,
  writeRemarks,
} from './remarks.ts';

/** So long after the last key a remark is sent; answers never wait for it. */
const restMs = 1_500;
const retryMs = 10_000;

/** Remarks on the questions of a sitting: kept on this device with every key, sent when the typing rests, tried again. */
export function useRemarks({ sittingId, store }: { readonly sittingId: string; readonly store: JournalStore }): {
  readonly remarks: Remarks;
  readonly write: (position: number, body: string) => void;
  readonly flush: () => Promise<void>;
} {
  const [remarks, setRemarks] = useState<Remarks>({});
  const newest = useRef<Remarks>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(
    (next: Remarks) => {
      newest.current = next;
      setRemarks(next);
      writeRemarks(store, next).catch(() => undefined);
    },
    [store],
  );
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (unsentRemarks(newest.current).length === 0) return;
    try {
      const sent = await sendRemarks(sittingId, newest.current);
      const kept = Object.entries(sent).map(([position, one]) => ({ position: Number(position), revision: one.sent }));
      keep(markSent(newest.current, kept));
    } catch {
      // They are safe on this device; the clock below tries again.
    }
  }, [sittingId, keep]);

  useEffect(() => {
    const open = async () => {
      const own = await readRemarks(store);
      keep({ ...own, ...newest.current });
      const { remarks: served } = await request('GET /api/sittings/:id/remarks', { params: { id: sittingId } });
      keep(mergeRemarks(newest.current, served));
      await flush();
    };
    open().catch(() => undefined);
    const retries = setInterval(() => void flush(), retryMs);
    const onOnline = () => void flush();
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
      clearTimeout(timer.current);
      clearInterval(retries);
    };
  }, [sittingId, store, keep, flush]);

  const write = useCallback(
    (position: number, body: string) => {
      keep(changeRemark(newest.current, position, body));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), restMs);
    },
    [keep, flush],
  );
  return { remarks, write, flush };
}
