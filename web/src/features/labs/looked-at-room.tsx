import type { ReactNode } from 'react';
import { Markdown } from '../../player/markdown.tsx';
import type { MarkdownPlaces } from '../../player/markdown.tsx';
import type { LabRun } from './lab-queries.ts';
import styles from './labs.module.css';

/** The room of a run that is only looked at: the task folded away, the saves above the artefact, what it came to beside it. */
export function LookedAtRoom({
  instructions,
  places,
  replay,
  artefact,
  result,
}: {
  readonly instructions: LabRun['instructions'] | null;
  readonly places: MarkdownPlaces;
  readonly replay: ReactNode;
  readonly artefact: ReactNode;
  readonly result: ReactNode;
}) {
  return (
    <>
      {instructions !== null && (
        <details className={styles.folded}>
          <summary>The task</summary>
          <Markdown tree={instructions} {...places} />
        </details>
      )}
      <div className={styles.saves}>{replay}</div>
      <div className={styles.work}>
        <div className={styles.room} data-task="hidden" data-side="full">
          {artefact}
          <div className={styles.side} role="region" aria-label="What it came to" tabIndex={0}>
            {result}
          </div>
        </div>
      </div>
    </>
  );
}
