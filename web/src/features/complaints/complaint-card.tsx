import type { ReactNode } from 'react';
import { Tag } from '../../ui/tag.tsx';
import { ComplaintDates } from './complaint-dates.tsx';
import { aboutWords, kindWords, type OwnComplaint, stateWords } from './complaint-words.ts';
import styles from '../../ui/case-card.module.css';

/** One complaint: where it stands, its dates, what was said and what was answered; below it what can be done. */
export function ComplaintCard({
  complaint,
  tags,
  facts,
  children,
}: {
  readonly complaint: OwnComplaint;
  readonly tags?: ReactNode;
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { id, number, kind, about, concerns, whatHappened, wish, answer } = complaint;
  const { words, tone } = stateWords(complaint);
  return (
    <article className={styles.card} aria-labelledby={`complaint-${id}`}>
      <div className={styles.head}>
        <h3 id={`complaint-${id}`}>
          {kindWords[kind]} {number}
        </h3>
        <Tag tone={tone} icon={tone === 'good' ? 'check' : 'info'}>
          {words}
        </Tag>
        {tags}
      </div>
      <p>
        About {aboutWords[about]}: <span dir="auto">{concerns}</span>
      </p>
      <ComplaintDates complaint={complaint} />
      {facts}
      <p className={styles.words} dir="auto">
        {whatHappened}
      </p>
      {wish !== '' && (
        <p className={styles.words}>
          <strong>What would put it right:</strong> <span dir="auto">{wish}</span>
        </p>
      )}
      {answer !== null && (
        <p className={styles.words}>
          <strong>Answer:</strong> <span dir="auto">{answer}</span>
        </p>
      )}
      {children}
    </article>
  );
}
