import type { NotesBook } from '../../notes/notes-book.ts';
import type { ReadingPlace } from './minutes-left.ts';

/** Where somebody stopped earlier; `block` is null when only the section is left of it. */
export type StoppedAt = {
  readonly block: number | null;
  readonly permille: number;
  readonly section: { readonly id: string; readonly title: string } | null;
};

/** What a signed-in learner's reading remembers; strangers read without. */
export type ReadingMemory = {
  readonly stopped: StoppedAt | null;
  /** True when the page was opened to go on reading: it then goes there at once instead of offering it. */
  readonly mayJump: boolean;
  readonly onMove: (place: ReadingPlace) => void;
  /** Names the exact text. */
  readonly textHash: string;
  readonly book: NotesBook | null;
  /** The note to show, when the page was opened for it. */
  readonly noteId: string | null;
};
