import type { MarkContent } from './marking-queries.ts';

/** How the draft is kept. */
export type DraftState =
  | { readonly kind: 'ready' | 'saving' | 'waiting' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string };

type Saved = MarkContent & { readonly revision: number };

/** The draft on this page and the one that was saved in another place meanwhile. */
export type DraftConflict = { readonly here: MarkContent; readonly there: Saved };

/** What a page shows of a draft. */
export type Draft = {
  readonly content: MarkContent;
  readonly state: DraftState;
  readonly conflict: DraftConflict | null;
};

/** Sends a draft; what the server answers. */
export type SendDraft = (
  draft: Saved,
) => Promise<
  { readonly kind: 'saved'; readonly revision: number } | { readonly kind: 'conflict'; readonly saved: Saved }
>;

export type DraftSaver = ReturnType<typeof createDraftSaver>;

const pauseMs = 800;
const retryMs = 3000;

/**
 * Keeps a mark while it is worked on: every change is sent within a second, one request at a time, each with the revision
 * that it rests on. What was changed in another place stops the sending until somebody chose; nothing is written over.
 */
export function createDraftSaver({
  initial: { revision: firstRevision, ...content },
  send,
  now = Date.now,
}: {
  readonly initial: Saved;
  readonly send: SendDraft;
  readonly now?: () => number;
}) {
  let draft: Draft = { content, state: { kind: 'ready' }, conflict: null };
  let revision = firstRevision;
  let isDirty = false;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function show(part: Partial<Draft>): void {
    draft = { ...draft, ...part };
    for (const listener of listeners) listener();
  }

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  }

  /** Sends what waits, after what is under way. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    // Whoever else waited may have begun the next one.
    while (sending !== null) await sending;
    if (!isDirty || draft.conflict !== null) return;
    sending = sendOnce().finally(() => (sending = null));
    await sending;
  }

  async function sendOnce(): Promise<void> {
    isDirty = false;
    show({ state: { kind: 'saving' } });
    try {
      const answer = await send({ ...draft.content, revision });
      if (answer.kind === 'conflict') {
        isDirty = true;
        show({ conflict: { here: draft.content, there: answer.saved } });
        return;
      }
      revision = answer.revision;
      show({ state: isChanged() ? { kind: 'waiting' } : { kind: 'saved', at: now() } });
      if (isChanged()) later(pauseMs);
    } catch (error) {
      isDirty = true;
      show({ state: { kind: 'failed', message: error instanceof Error ? error.message : 'It could not be saved.' } });
      later(retryMs);
    }
  }

  /** Whether something was typed while the request was under way. */
  function isChanged(): boolean {
    return isDirty;
  }

  function change(update: (now: MarkContent) => MarkContent): void {
    isDirty = true;
    show({
      content: update(draft.content),
      ...(draft.state.kind === 'failed' ? {} : { state: { kind: 'waiting' } }),
    });
    later(pauseMs);
  }

  /** Goes on with one of the two; the other stays with the server until the mark is given. */
  function settle(which: 'here' | 'there'): void {
    if (draft.conflict === null) return;
    const { revision: known, ...there } = draft.conflict.there;
    revision = known;
    isDirty = which === 'here';
    show({ conflict: null, state: { kind: 'ready' }, content: which === 'here' ? draft.content : there });
    void save();
  }

  /** Saves what waits; the revision that is saved then, or null when it could not be. */
  async function flush(): Promise<number | null> {
    await save();
    return isDirty || draft.conflict !== null ? null : revision;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  return { read: (): Draft => draft, subscribe, change, settle, flush, hasUnsaved: isChanged };
}
