import type { ReactNode } from 'react';
import { Tag } from '../../ui/tag.tsx';
import type { OwnAppeal } from './appeal-queries.ts';
import { shortGrounds, stateWords } from './appeal-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import styles from '../../ui/case-card.module.css';

/** One appeal: where it stands, the dates that were and those that are promised, what was said and what was answered. */
export function AppealCard({
  appeal,
  work,
  tags,
  facts,
  children,
}: {
  readonly appeal: Omit<OwnAppeal, 'evidence' | 'readings'>;
  /** Which marked work it is about, where it is. */
  readonly work?: string | undefined;
  readonly tags?: ReactNode;
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { id, number, ground, position, state, statement, wish, answer } = appeal;
  const isDone = state === 'decided';
  return (
    <article className={styles.card} aria-labelledby={`appeal-${id}`}>
      <div className={styles.head}>
        <h3 id={`appeal-${id}`}>Appeal {number}</h3>
        <Tag tone={isDone ? 'good' : state === 'withdrawn' ? 'neutral' : 'accent'} icon={isDone ? 'check' : 'info'}>
          {stateWords(appeal)}
        </Tag>
        {tags}
      </div>
      <p>
        {shortGrounds[ground]}
        {position !== null && `: question ${position} of the sitting`}
        {work !== undefined && `: ${work}`}
        {work === undefined && appeal.submissionId !== null && ' of marked work'}
      </p>
      <dl className={styles.dates}>
        <Entry label="Received" time={appeal.filedAt} />
        {appeal.assignedAt !== null ? (
          <Entry label="With a reviewer since" time={appeal.assignedAt} />
        ) : (
          state === 'received' && <Entry label="Reviewer promised by" time={appeal.reviewBy} />
        )}
        {appeal.decidedAt !== null ? (
          <Entry label="Decided" time={appeal.decidedAt} />
        ) : (
          state !== 'withdrawn' && <Entry label="Answer promised by" time={appeal.decideBy} />
        )}
        {appeal.withdrawnAt !== null && <Entry label="Taken back" time={appeal.withdrawnAt} />}
        {facts}
      </dl>
      <p className={styles.words} dir="auto">
        {statement}
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
      {appeal.isMarkedAgain && <p className={styles.words}>Somebody who had no part in it marks the work again.</p>}
      {children}
    </article>
  );
}

function Entry({ label, time }: { readonly label: string; readonly time: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={time}>{dayWords(time)}</time>
      </dd>
    </div>
  );
}
