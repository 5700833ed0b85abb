import type { BankDraft } from './bank-queries.ts';

type Kept = { readonly content: BankDraft['content']; readonly note: string; readonly version: number };

const key = (id: string) => `cmdsp-bank-draft-${id}`;

/** Keeps what is not on the server yet in this tab only: it is gone when the tab is closed. */
export function keepTyped(id: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key(id), JSON.stringify(kept));
  } catch {
    // A full or forbidden store: what is typed is still on the page and on its way to the server.
  }
}

/** What this tab typed last and could not save, unless another window has saved since. */
export function typedOf(draft: BankDraft): Pick<Kept, 'content' | 'note'> | null {
  const text = sessionStorage.getItem(key(draft.id));
  if (text === null) return null;
  // Written above, by this program.
  const kept = JSON.parse(text) as Kept;
  return kept.version === draft.version ? { content: kept.content, note: kept.note } : null;
}

/** Forgets it, once the server has it or nobody wants it. */
export function forgetTyped(id: string): void {
  sessionStorage.removeItem(key(id));
}
