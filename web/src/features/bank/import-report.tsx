import type { Answer } from '../../api/request.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './bank.module.css';

const looks = {
  new: { tone: 'good', icon: 'check', words: 'New' },
  'new-revision': { tone: 'good', icon: 'check', words: 'New revision' },
  same: { tone: 'neutral', icon: 'check', words: 'Same as here' },
  refused: { tone: 'danger', icon: 'warning', words: 'Refused' },
} as const;

/** What an import did, or would do: each item, and everything in the file that was not understood. */
export function ImportReport({
  isDryRun,
  answer,
}: {
  readonly isDryRun: boolean;
  readonly answer: Answer<'POST /api/bank/import'>;
}) {
  return (
    <div className={styles.stack} role="status">
      <Notice
        tone={isDryRun ? 'info' : 'good'}
        title={
          isDryRun
            ? 'Nothing has been changed. This would happen:'
            : 'Imported; the new revisions wait for technical review.'
        }
      />
      {answer.ignored.length > 0 && (
        <Notice tone="caution" title="In the file, and not understood">
          <ul className={styles.list}>
            {answer.ignored.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className={styles.list}>
        {answer.items.map(({ id, outcome, messages }, index) => (
          <li key={`${id} ${index}`}>
            {id}{' '}
            <Tag tone={looks[outcome].tone} icon={looks[outcome].icon}>
              {looks[outcome].words}
            </Tag>
            {messages.map((message) => (
              <p key={message} className={styles.quiet}>
                {message}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
