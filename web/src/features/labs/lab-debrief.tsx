import { Markdown, type MarkdownPlaces } from '../../player/markdown.tsx';
import type { LabRun } from './lab-queries.ts';
import styles from './labs.module.css';

type Debrief = NonNullable<LabRun['debrief']>;

/** What a good practitioner sees in it, and where that stands. */
export function LabDebrief({ debrief, places }: { readonly debrief: Debrief; readonly places: MarkdownPlaces }) {
  return (
    <div className={styles.part}>
      <Markdown tree={debrief.text} look="reading" {...places} />
      <p className={styles.quiet}>
        {debrief.sources
          .map(({ document, date, clause }) => [document, date, clause].filter((part) => part !== null).join(', '))
          .join(' · ')}
      </p>
    </div>
  );
}
