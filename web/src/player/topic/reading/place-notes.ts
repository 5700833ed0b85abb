import type { Note } from '../../notes/note-types.ts';
import type { BlockText } from './block-text.ts';
import { placeNote } from './place-note.ts';
import type { Mark } from './split-by-marks.ts';

/** The notes of a reading, put where they belong in the text as it is now. */
export type PlacedNotes = {
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  readonly notes: ReadonlyMap<number, readonly Note[]>;
  /** Notes whose words are gone, by the id of their section; null where that is gone too. */
  readonly lost: ReadonlyMap<string | null, readonly Note[]>;
};

/** Finds the place of every note: by its characters in the text that was read, by its words in a changed one. */
export function placeNotes(
  all: readonly Note[],
  {
    texts,
    textHash,
    sections,
  }: {
    readonly texts: readonly BlockText[];
    readonly textHash: string;
    readonly sections: readonly string[];
  },
): PlacedNotes {
  const marks = new Map<number, Mark[]>();
  const notes = new Map<number, { readonly note: Note; readonly at: number }[]>();
  const lost = new Map<string | null, Note[]>();
  const plain = texts.map(({ text }) => text);
  for (const note of all) {
    const place = placeNote(plain, { anchor: note, isSameText: note.textHash === textHash });
    if (place.kind === 'lost') {
      const section = note.section !== null && sections.includes(note.section.id) ? note.section.id : null;
      lost.set(section, [...(lost.get(section) ?? []), note]);
      continue;
    }
    const { block, start, end } = place;
    if (end > start) marks.set(block, [...(marks.get(block) ?? []), { id: note.id, start, end }]);
    notes.set(block, [...(notes.get(block) ?? []), { note, at: start }]);
  }
  const inOrder = [...notes].map(
    ([block, own]) => [block, own.toSorted((a, b) => a.at - b.at).map(({ note }) => note)] as const,
  );
  return { marks, notes: new Map(inOrder), lost };
}
