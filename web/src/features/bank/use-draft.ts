import { useCallback, useEffect, useRef, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import type { BankDraft } from './bank-queries.ts';
import { forgetTyped, keepTyped, typedOf } from './kept-typing.ts';

const restMs = 700;
const retryMs = 5_000;

type Typed = { readonly content: BankDraft['content']; readonly note: string };

/** Whether what is typed is on the server. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting'; readonly reason: string }
  | { readonly kind: 'conflict' };

/**
 * A draft that saves itself when the typing rests. What is not on the server yet is kept in this tab, survives a reload
 * and is tried again; a save from another window is never overwritten unasked.
 */
export function useDraft(draft: BankDraft) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(draft) ?? { content: draft.content, note: draft.note });
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', at: draft.updatedAt });
  const version = useRef(draft.version);
  const saved = useRef<Typed>({ content: draft.content, note: draft.note });
  const newest = useRef(typed);
  const sending = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    newest.current = typed;
  }, [typed]);

  const send = useCallback(
    async (sent: Typed): Promise<boolean> => {
      try {
        const { id } = draft;
        const answer = await request('PUT /api/bank/drafts/:id', {
          params: { id },
          body: { ...sent, version: version.current },
        });
        version.current = answer.version;
        saved.current = sent;
        if (newest.current === sent) forgetTyped(id);
        setSaving({ kind: 'saved', at: answer.updatedAt });
        return newest.current === sent;
      } catch (error) {
        const isConflict = error instanceof RequestError && error.code === 'conflict';
        setSaving(
          isConflict ? { kind: 'conflict' } : { kind: 'waiting', reason: error instanceof Error ? error.message : '' },
        );
        return false;
      }
    },
    [draft],
  );
  const save = useCallback(async (): Promise<boolean> => {
    // One at a time, as the server counts them; whoever asks meanwhile waits, and then what came since is sent as well.
    while (sending.current !== null) await sending.current;
    const sent = newest.current;
    if (sent === saved.current) return true;
    setSaving({ kind: 'saving' });
    sending.current = send(sent).finally(() => (sending.current = null));
    return sending.current;
  }, [send]);

  useEffect(() => {
    if (typed === saved.current || saving.kind === 'conflict') return;
    keepTyped(draft.id, { ...typed, version: version.current });
    const timer = setTimeout(() => void save(), saving.kind === 'waiting' ? retryMs : restMs);
    return () => clearTimeout(timer);
  }, [typed, saving, save, draft.id]);

  /** Goes on from what the other window saved, with what was typed here. */
  const takeOver = useCallback(async () => {
    const theirs = await request('GET /api/bank/drafts/:id', { params: { id: draft.id } });
    version.current = theirs.version;
    setSaving({ kind: 'waiting', reason: '' });
    await save();
  }, [draft.id, save]);

  return { ...typed, change: setTyped, saving, save, takeOver, hasUnsaved: () => newest.current !== saved.current };
}
