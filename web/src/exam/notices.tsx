import { useState } from 'react';
import { ExamButton } from './exam-button.tsx';
import { noticeTitle } from './notice-words.ts';
import styles from './notices.module.css';
import type { Notice } from './notice-words.ts';

/**
 * What the room said and this candidate has not put away yet: the newest is in sight, earlier ones are opened on demand, so
 * that they do not take the place of the question.
 */
export function Notices({
  notices,
  onRead,
}: {
  readonly notices: readonly Notice[];
  readonly onRead: (id: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  // Always one row of the room's grid.
  if (notices.length === 0) return <div />;
  return (
    <section className={styles.notices} aria-label="From the room">
      {notices.slice(0, isOpen ? undefined : 1).map((notice, index) => (
        <div key={notice.id} className={styles.notice}>
          <p>
            <strong>{noticeTitle(notice)}.</strong> {notice.text}
          </p>
          <div className={styles.actions}>
            {index === 0 && notices.length > 1 && (
              <ExamButton look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {isOpen ? 'Show the newest alone' : earlierWords(notices.length - 1)}
              </ExamButton>
            )}
            <ExamButton look="quiet" onClick={() => onRead(notice.id)}>
              Put away
            </ExamButton>
          </div>
        </div>
      ))}
    </section>
  );
}

function earlierWords(count: number): string {
  return count === 1 ? 'Show 1 earlier message' : `Show ${count} earlier messages`;
}
