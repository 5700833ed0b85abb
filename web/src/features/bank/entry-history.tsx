import { Section } from '../../ui/page.tsx';
import type { BankEntry } from './bank-queries.ts';
import { momentWords, stepTakenWords } from './bank-words.ts';
import styles from './bank.module.css';
import { StateTag } from './state-tag.tsx';

/** Every step with who took it and why, and every revision with who had a part in it. */
export function EntryHistory({ entry }: { readonly entry: BankEntry }) {
  return (
    <div className={styles.section}>
      <Section title="Steps">
        {entry.steps.length === 0 && <p>Nobody has taken a step yet.</p>}
        <ol className={styles.log}>
          {entry.steps.map(({ revision, step, to, by, reason, at }, index) => (
            <li key={index}>
              <div className={styles.row}>
                <strong>
                  Revision {revision}: {stepTakenWords[step] ?? step}
                </strong>
                <StateTag state={to} />
              </div>
              {reason !== '' && <span className={styles.words}>{reason}</span>}
              <span className={styles.quiet}>
                {by === null ? 'The program' : <bdi>{by}</bdi>}, {momentWords(at)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Revisions">
        <ol className={styles.log} reversed start={entry.revisions.length}>
          {entry.revisions.map((revision) => (
            <li key={revision.revision}>
              <div className={styles.row}>
                <strong>Revision {revision.revision}</strong>
                <StateTag state={revision.state} />
              </div>
              {revision.note !== '' && <span className={styles.words}>{revision.note}</span>}
              <span className={styles.quiet}>
                {revision.author ?? revision.draftedBy}, {momentWords(revision.createdAt)}
                {revision.technicalReviewer !== null && `; technical review: ${revision.technicalReviewer}`}
                {revision.editorialReviewer !== null && `; editorial review: ${revision.editorialReviewer}`}
                {revision.accepted !== null && `; accepted by ${revision.accepted.by}`}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
