import type { ReactNode } from 'react';
import { Section } from '../ui/page.tsx';
import type { LabEvidence } from './lab-evidence.ts';
import { LabPoints } from './lab-points.tsx';
import { titleOfRun } from './title-of-run.ts';
import styles from './work.module.css';

/** The runs of labs that were frozen beside a script: what each came to and why, and the way to look at the work itself. */
export function LabEvidenceList({
  labs,
  linkTo,
}: {
  readonly labs: readonly LabEvidence[];
  /** A link to the run at this place, with these words. */
  readonly linkTo: (place: number, words: string) => ReactNode;
}) {
  return (
    <Section title="Evidence from labs">
      {labs.length === 0 ? (
        <p className={styles.quiet}>No evidence from labs.</p>
      ) : (
        <>
          <p className={styles.quiet}>
            Graded runs that were handed in before this work was frozen. The program gave their points; they are here to
            be read beside the text.
          </p>
          <ul className={styles.list}>
            {labs.map((run) => (
              <li key={run.place} className={styles.run}>
                <h3>{titleOfRun(run)}</h3>
                <LabPoints run={run} />
                <p>{linkTo(run.place, `Look at the work: ${titleOfRun(run)}`)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
