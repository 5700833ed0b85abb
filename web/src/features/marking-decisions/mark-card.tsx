import { Tag } from '../../ui/tag.tsx';
import type { Decision, GivenMark } from './decision-queries.ts';
import { roleWords } from './decision-words.ts';
import styles from './decisions.module.css';

/** What one marker wrote: reasons, comments at passages, the answer to the gate question, notes that candidates never read. */
export function MarkCard({ mark, criteria }: { readonly mark: GivenMark; readonly criteria: Decision['criteria'] }) {
  const { role, comments, reasons, gate, note, isDecisive } = mark;
  const reasoned = criteria.flatMap(({ id, title }) =>
    reasons[id] === undefined ? [] : [{ id, title, reason: reasons[id] }],
  );
  const hasWords = comments.overall !== '' || comments.passages.length > 0 || reasoned.length > 0 || note !== '';
  return (
    <article className={styles.mark} aria-label={roleWords[role]}>
      <div className={styles.row}>
        <h3>{roleWords[role]}</h3>
        {isDecisive && (
          <Tag tone="accent" icon="check">
            Counts
          </Tag>
        )}
        {gate?.isHarm === true && (
          <Tag tone="danger" icon="warning">
            Says that patients are harmed
          </Tag>
        )}
      </div>
      {gate !== null && gate.reason !== '' && gate.isHarm && (
        <p>
          <strong>Harm:</strong> <span dir="auto">{gate.reason}</span>
          {gate.passage !== null && (
            <span className={styles.quote} dir="auto">
              {' '}
              “{gate.passage}”
            </span>
          )}
        </p>
      )}
      {reasoned.length > 0 && (
        <ul>
          {reasoned.map(({ id, title, reason }) => (
            <li key={id}>
              <strong>{title}:</strong> <span dir="auto">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {comments.overall !== '' && <p dir="auto">{comments.overall}</p>}
      {comments.passages.length > 0 && (
        <ul>
          {comments.passages.map(({ id, quote, comment }) => (
            <li key={id} dir="auto">
              <span className={styles.quote}>“{quote}”</span> {comment}
            </li>
          ))}
        </ul>
      )}
      {note !== '' && (
        <p dir="auto">
          <strong>Note, not for the candidate:</strong> {note}
        </p>
      )}
      {!hasWords && <p className={styles.quiet}>No words beside the levels.</p>}
    </article>
  );
}
