import { Notice } from '../../ui/notice.tsx';
import type { LabMarking } from './lab-queries.ts';
import styles from './labs.module.css';
import { pointsWords } from '../../ui/points-words.ts';

/** What an answer is worth, criterion by criterion, with the reasons where they are open. */
export function ResultPanel({
  marking,
  title = 'Result',
  closed = 'The reasons are shown after your last graded run of this lab, or when you decide to take no further one.',
}: {
  readonly marking: LabMarking;
  readonly title?: string;
  /** What is said while the reasons are closed. */
  readonly closed?: string;
}) {
  const areOpen = marking.results.every(({ witnesses }) => witnesses !== null);
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.total}>
        <strong>{pointsWords(marking.points)}</strong> of 100 points
      </p>
      {marking.cap !== null && (
        <Notice tone="danger" title={`Limited to ${marking.cap.points} points: this would harm a patient`}>
          {marking.cap.witness !== null && <span>{marking.cap.witness.sentence}</span>}
        </Notice>
      )}
      <ul className={styles.results}>
        {marking.results.map(({ id, title: name, points, earned, witnesses }) => (
          <li key={id}>
            <div className={styles.resultHead}>
              <h3>{name}</h3>
              <span className={styles.figure}>
                {pointsWords(earned)} of {points}
              </span>
            </div>
            {witnesses !== null && witnesses.length > 0 && <Reasons witnesses={witnesses} />}
          </li>
        ))}
      </ul>
      {!areOpen && <p className={styles.quiet}>{closed}</p>}
    </section>
  );
}

const mostShown = 6;

function Reasons({ witnesses }: { readonly witnesses: NonNullable<LabMarking['results'][number]['witnesses']> }) {
  const [first, rest] = [witnesses.slice(0, mostShown), witnesses.slice(mostShown)];
  return (
    <>
      <ReasonList witnesses={first} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <ReasonList witnesses={rest} />
        </details>
      )}
    </>
  );
}

function ReasonList({ witnesses }: { readonly witnesses: readonly { readonly sentence: string }[] }) {
  return (
    <ul className={styles.reasons}>
      {witnesses.map(({ sentence }, index) => (
        <li key={`${index} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}
