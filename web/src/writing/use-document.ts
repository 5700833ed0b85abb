import { useCallback, useEffect, useState } from 'react';
import { takeTab } from '../journal/hold-tab.ts';
import { type EnteredDocument, enterDocument } from './enter-document.ts';

export type DocumentStatus =
  EnteredDocument | { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: unknown };

/** Enters a document and leaves it with the page; `again` finds out anew how to go on with it. */
export function useDocument(documentId: string): { readonly status: DocumentStatus; readonly again: () => void } {
  const [round, setRound] = useState(0);
  const [status, setStatus] = useState<DocumentStatus>({ kind: 'loading' });
  useEffect(() => {
    let isOver = false;
    let leave = () => undefined as void;
    const enter = async () => {
      const entered = await enterDocument(documentId);
      if (isOver) return entered.leave();
      leave = entered.leave;
      setStatus(entered);
      if (entered.kind !== 'writing') return;
      await entered.isTabLost;
      if (isOver) return;
      leave();
      setStatus({ kind: 'elsewhere', place: 'tab', takeOver: () => takeTab(documentId), leave: () => undefined });
    };
    enter().catch((error: unknown) => {
      if (!isOver) setStatus({ kind: 'failed', error });
    });
    return () => {
      isOver = true;
      leave();
    };
  }, [documentId, round]);
  const again = useCallback(() => {
    setStatus({ kind: 'loading' });
    setRound((before) => before + 1);
  }, []);
  return { status, again };
}
