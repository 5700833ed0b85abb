import { Link } from '@tanstack/react-router';
import styles from './reading.module.css';
import type { ReadingSection } from './section-list.ts';

type ReadingContentsProps = {
  readonly sections: readonly ReadingSection[];
  readonly current: ReadingSection | null;
  readonly words: number;
  readonly minutes: number;
  readonly notes: { readonly topic: string; readonly count: number } | null;
  /** Where the learner stopped earlier; null when there is nothing to go on with. */
  readonly resume: { readonly id: string; readonly title: string; readonly onPress: () => void } | null;
  readonly onGo: (section: ReadingSection) => void;
};

/** The head of a reading: its size, its sections with the present one marked, and the way back to where one stopped. */
export function ReadingContents(props: ReadingContentsProps) {
  const { sections, current, words, minutes, notes, resume, onGo } = props;
  return (
    <nav className={styles.contents} aria-label="Sections of the reading">
      <p className={styles.size}>
        {words.toLocaleString('en')} words, about {minutes} minutes
        {notes !== null && notes.count > 0 && (
          <>
            {' · '}
            <Link to="/learn/notes" search={{ topic: notes.topic }}>
              {notes.count === 1 ? 'Your highlight or note' : `Your ${notes.count} highlights and notes`}
            </Link>
          </>
        )}
      </p>
      {resume !== null && (
        <p className={styles.resume}>
          <a
            href={`#${resume.id}`}
            onClick={(event) => {
              event.preventDefault();
              resume.onPress();
            }}
          >
            Continue where you stopped: {resume.title}
          </a>
        </p>
      )}
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              aria-current={section.id === current?.id ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onGo(section);
              }}
            >
              {section.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
