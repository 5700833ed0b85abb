import type { NewNote, Note, SaveState } from './note-types.ts';

/** The highlights and notes of one person in one topic, as a page works with them. */
export type NotesBook = {
  /** With everything that is not on the server yet. */
  readonly notes: readonly Note[];
  /** Adds a highlight (a note without text); gives its id. */
  readonly add: (note: NewNote) => string;
  readonly write: (note: Note, text: string) => void;
  readonly remove: (note: Note) => void;
  readonly stateOf: (id: string) => SaveState;
  /** The worst state of all notes. */
  readonly state: SaveState;
  /** Why the server refused something, in its own words. */
  readonly refusal: string | null;
};
