import type { ReactNode } from 'react';
import { Tag } from '../../ui/tag.tsx';
import styles from './accommodations.module.css';
import type { Decision, OwnRequest } from './accommodation-queries.ts';
import { outcomeWords, stateWords } from './accommodation-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import { ArrangementList } from './arrangement-list.tsx';

type Shown = Omit<OwnRequest, 'evidence' | 'readings'>;

/** One request: where it stands, what was asked, what was decided and why; below it what can be done. */
export function RequestCard({
  request,
  title,
  tags,
  children,
}: {
  readonly request: Shown;
  readonly title: string;
  readonly tags?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { id, asked, askedAt, decideBy, state, decision, appealDecision, appealedAt, ending } = request;
  const { words, tone } = stateWords(request);
  const isOpen = state === 'waiting' || state === 'appealed';
  return (
    <article className={styles.card} aria-labelledby={`request-${id}`}>
      <div className={styles.head}>
        <h3 id={`request-${id}`}>{title}</h3>
        <Tag tone={tone} icon={tone === 'good' ? 'check' : 'info'}>
          {words}
        </Tag>
        {tags}
      </div>
      <p className={styles.quiet}>
        Asked on {dayWords(askedAt)}
        {isOpen && `; decided by ${dayWords(decideBy)}`}
      </p>
      <div className={styles.group}>
        <strong>Asked</strong>
        <ArrangementList arrangement={asked} />
      </div>
      {decision !== null && <Decided name="Decision" decision={decision} />}
      {appealedAt !== null && appealDecision === null && state === 'appealed' && (
        <p>Appealed on {dayWords(appealedAt)}. Another officer looks at it.</p>
      )}
      {appealDecision !== null && <Decided name="Decision about the appeal" decision={appealDecision} />}
      {ending !== null && (
        <div className={styles.group}>
          <strong>Ended early on {dayWords(ending.at)}</strong>
          <p className={styles.words} dir="auto">
            {ending.reason}
          </p>
        </div>
      )}
      {children}
    </article>
  );
}

function Decided({ name, decision }: { readonly name: string; readonly decision: Decision }) {
  const { outcome, given, validUntil, answer, decidedAt } = decision;
  return (
    <div className={styles.group}>
      <strong>
        {name} of {dayWords(decidedAt)}: {outcomeWords[outcome]}
      </strong>
      {outcome !== 'refused' && (
        <>
          <ArrangementList arrangement={given} />
          <p className={styles.quiet}>
            {validUntil === null
              ? 'It counts without an end.'
              : `It counts until ${dayWords(validUntil)}, that day included.`}
          </p>
        </>
      )}
      <p className={styles.words} dir="auto">
        {answer}
      </p>
    </div>
  );
}
