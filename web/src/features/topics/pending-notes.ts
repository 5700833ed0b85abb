import type { NoteChange } from '../../player/notes/note-outbox.ts';

const keyOf = (email: string) => `cmdsp-notes ${email}`;

/** Changes to notes that this tab could not send before it was loaded again. */
export function readPendingNotes(email: string): readonly NoteChange[] {
  try {
    // Only this module writes under this key.
    return JSON.parse(sessionStorage.getItem(keyOf(email)) ?? '[]') as NoteChange[];
  } catch {
    return [];
  }
}

/** Keeps changes over a reload of this tab; nothing is left when all are sent. */
export function keepPendingNotes(email: string, changes: readonly NoteChange[]): void {
  try {
    if (changes.length === 0) sessionStorage.removeItem(keyOf(email));
    else sessionStorage.setItem(keyOf(email), JSON.stringify(changes));
  } catch {
    // A browser without storage still keeps them in the page.
  }
}
