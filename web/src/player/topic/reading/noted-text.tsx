import type { Block } from '@cmdsp/markdown/tree';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { MarkdownPlaces } from '../../markdown.tsx';
import type { Note } from '../../notes/note-types.ts';
import { anchorAt } from './anchor-at.ts';
import { BlockMenu } from './block-menu.tsx';
import type { BlockText } from './block-text.ts';
import { NoteCard } from './note-card.tsx';
import { placeNotes, type PlacedNotes } from './place-notes.ts';
import { ReadingBlock } from './reading-block.tsx';
import type { ReadingMemory } from './reading-memory.ts';
import styles from './reading.module.css';
import type { ReadingSection } from './section-list.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { SelectedStretch } from './read-selection.ts';
import { useBlockKeys } from './use-block-keys.ts';
import { useSelectedWords } from './use-selected-words.ts';

type NotedTextProps = {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly topicId: string;
  readonly blocks: readonly Block[];
  readonly texts: readonly BlockText[];
  readonly sections: readonly ReadingSection[];
  readonly places: MarkdownPlaces;
  readonly currentBlock: number;
  readonly memory: ReadingMemory | null;
};

const noMarks: readonly never[] = [];
const nothing: PlacedNotes = { marks: new Map(), notes: new Map(), lost: new Map() };

/** The text, and what somebody highlighted or noted in it, at the words it belongs to. */
export function NotedText({ root, topicId, blocks, texts, sections, places, currentBlock, memory }: NotedTextProps) {
  const book = memory?.book ?? null;
  const textHash = memory?.textHash ?? '';
  const [menu, setMenu] = useState<{ readonly block: number; readonly button: HTMLElement } | null>(null);
  const [openNote, setOpenNote] = useState<string | null>(null);
  const selected = useSelectedWords(root);
  const notes = book?.notes;
  const placed = useMemo(
    () =>
      notes === undefined ? nothing : placeNotes(notes, { texts, textHash, sections: sections.map(({ id }) => id) }),
    [notes, texts, textHash, sections],
  );
  const openMenu = useCallback((block: number, button: HTMLElement) => setMenu({ block, button }), []);

  const add = (stretch: SelectedStretch): string | null => {
    const anchor = anchorAt(texts[stretch.block]?.text ?? '', stretch);
    return anchor === null || book === null ? null : book.add({ topic: topicId, textHash, anchor });
  };
  const addSelected = (isNote: boolean) => {
    const ids = selected.flatMap((stretch) => add(stretch) ?? []);
    document.getSelection()?.removeAllRanges();
    if (isNote) setOpenNote(ids.at(-1) ?? null);
  };
  const addWhole = (block: number, isNote: boolean) => {
    const text = texts[block]?.text ?? '';
    const whole = { block, start: 0, end: 0, quote: '', before: '', after: '' };
    const id = add({ block, start: 0, end: text.length }) ?? book?.add({ topic: topicId, textHash, anchor: whole });
    if (isNote) setOpenNote(id ?? null);
  };
  useBlockKeys(root, { onSelected: selected.length === 0 || book === null ? null : addSelected, onMark: openMenu });

  const noteId = memory?.noteId ?? null;
  const isLoaded = book !== null;
  useEffect(() => {
    if (noteId === null || !isLoaded) return;
    const target =
      document.getElementById(`note-${noteId}`) ?? document.querySelector(`mark[data-notes~="${CSS.escape(noteId)}"]`);
    target?.scrollIntoView({ block: 'center' });
  }, [noteId, isLoaded]);

  const card = (note: Note, isLost: boolean) =>
    book !== null && (
      <NoteCard
        key={note.id}
        note={note}
        book={book}
        isLost={isLost}
        isOpen={openNote === note.id}
        onOpen={(isOpen) => setOpenNote(isOpen ? note.id : null)}
      />
    );
  const withText = (all: readonly Note[] = []) => all.filter(({ id, text }) => text !== '' || id === openNote);
  const menuBlock = menu === null ? undefined : blocks[menu.block];
  return (
    <>
      <div ref={root} className={styles.text}>
        {blocks.map((block, index) => (
          <ReadingBlock
            key={index}
            block={block}
            index={index}
            text={texts[index] ?? { text: '', starts: new Map() }}
            places={places}
            marks={placed.marks.get(index) ?? noMarks}
            isTabStop={index === tabStop(blocks, currentBlock)}
            onMenu={book === null ? null : openMenu}
          >
            {cardsOf(withText(placed.notes.get(index)), (note) => card(note, false))}
            {block.kind === 'heading' && cardsOf(placed.lost.get(block.id), (note) => card(note, true))}
          </ReadingBlock>
        ))}
        {cardsOf(placed.lost.get(null), (note) => card(note, true))}
      </div>
      {selected.length > 0 && book !== null && (
        <SelectionBar onHighlight={() => addSelected(false)} onNote={() => addSelected(true)} />
      )}
      {menu !== null && menuBlock !== undefined && (
        <BlockMenu
          block={menuBlock}
          button={menu.button}
          notes={placed.notes.get(menu.block) ?? []}
          onHighlight={() => addWhole(menu.block, false)}
          onNote={(note) => (note === null ? addWhole(menu.block, true) : setOpenNote(note.id))}
          onRemove={(note) => book?.remove(note)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

/** Undefined rather than an empty list, so that a block without notes is not drawn anew for nothing. */
function cardsOf(notes: readonly Note[] | undefined, render: (note: Note) => React.ReactNode) {
  return notes === undefined || notes.length === 0 ? undefined : (
    <div className={styles.notes}>{notes.map(render)}</div>
  );
}

/** The block whose button the Tab key reaches: the one being read, or the next that has a button. */
function tabStop(blocks: readonly Block[], current: number): number {
  const next = blocks.findIndex(({ kind }, index) => index >= current && kind !== 'heading' && kind !== 'rule');
  return next === -1 ? blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'rule') : next;
}
