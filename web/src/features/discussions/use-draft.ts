import { useState } from 'react';

/** A post that is being written. Its id is chosen at the beginning, so that sending twice writes once. */
export type Draft = {
  readonly post: string;
  readonly text: string;
  readonly quotes: string | null;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
};

/** A draft that stays in this tab over a reload and without a connection, until it was sent. */
export function useDraft(discussion: string) {
  const key = `cmdsp-post-draft ${discussion}`;
  const [draft, setDraft] = useState<Draft>(() => read(key) ?? aDraft());
  const store = (choose: (draft: Draft) => Draft) =>
    setDraft((before) => {
      const next = choose(before);
      keep(key, next);
      return next;
    });
  return {
    draft,
    /** Two changes in one event add up. */
    change: (parts: Partial<Draft>) => store((before) => ({ ...before, ...parts })),
    clear: () => store(aDraft),
  };
}

function aDraft(): Draft {
  return { post: crypto.randomUUID(), text: '', quotes: null, mentions: [], files: [] };
}

function read(key: string): Draft | null {
  try {
    // Only this file writes under this key.
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

function keep(key: string, draft: Draft): void {
  try {
    if (draft.text === '' && draft.quotes === null && draft.files.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser without storage still keeps it in the page.
  }
}
