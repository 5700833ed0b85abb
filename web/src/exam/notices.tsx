import { ExamButton } from './exam-button.tsx';
import { noticeTitle } from './notice-words.ts';
import styles from './notices.module.css';
import type { Notice } from './notice-words.ts';

/** What the room said and this candidate has not put away yet, the newest first; at most three at once. */
export function Notices({
  notices,
  onRead,
}: {
  readonly notices: readonly Notice[];
  readonly onRead: (id: string) => void;
}) {
  // Always one row of the room's grid.
  if (notices.length === 0) return <div />;
  return (
    <section className={styles.notices} aria-label="From the room">
      {notices.slice(0, 3).map((notice) => (
        <div key={notice.id} className={styles.notice}>
          <p>
            <strong>{noticeTitle(notice)}.</strong> {notice.text}
          </p>
          <ExamButton look="quiet" onClick={() => onRead(notice.id)}>
            Put away
          </ExamButton>
        </div>
      ))}
    </section>
  );
}
