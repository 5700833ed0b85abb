import { useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import type { SaveState } from '../../notes/note-types.ts';
import { Popover } from '../popover.tsx';
import { NoteState } from './note-state.tsx';
import styles from './reading-bar.module.css';
import type { ReadingSection } from './section-list.ts';

type ReadingBarProps = {
  readonly sections: readonly ReadingSection[];
  readonly current: ReadingSection | null;
  readonly minutes: number;
  /** Null where nothing is noted. */
  readonly notes: { readonly state: SaveState; readonly refusal: string | null } | null;
  readonly onGo: (section: ReadingSection) => void;
};

/** Stays in sight while reading: the section, what is left of the text, a way to every other section. */
export function ReadingBar({ sections, current, minutes, notes, onGo }: ReadingBarProps) {
  const [opened, setOpened] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        onClick={(event) => setOpened(event.currentTarget)}
      >
        <Icon name="menu" size={16} /> Sections
      </button>
      {opened !== null && (
        <Popover label="Sections of the reading" anchor={opened} onClose={() => setOpened(null)}>
          <div className={styles.list}>
            <ol>
              {sections.map((section) => (
                <li key={section.id}>
                  <a
                    href={`#${section.id}`}
                    aria-current={section.id === current?.id ? 'true' : undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      setOpened(null);
                      onGo(section);
                    }}
                  >
                    {section.title}
                  </a>
                </li>
              ))}
            </ol>
          </div>
        </Popover>
      )}
      <span className={styles.section}>{current?.title ?? 'Beginning'}</span>
      <span className={styles.left}>{minutes === 0 ? 'at the end' : `${minutes} min left`}</span>
      {notes !== null && notes.state !== 'saved' && (
        <span className={styles.state}>
          <NoteState state={notes.state} refusal={notes.refusal} />
        </span>
      )}
    </div>
  );
}
