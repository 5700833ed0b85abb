import { dayWords } from '../../ui/day-words.ts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from '../../ui/case-card.module.css';
import { MarkerReasonDialog, type MarkerStep } from './marker-reason-dialog.tsx';
import type { MarkerOnStaff } from './script-queries.ts';

const calibrationWords = {
  trying: 'being tried',
  qualified: 'in force',
  expired: 'run out',
  closed: 'closed after too many tries',
} as const;

/** One marker: load, calibrations, and an alarm where there is one. */
export function MarkerCard({ marker }: { readonly marker: MarkerOnStaff }) {
  const [step, setStep] = useState<MarkerStep | null>(null);
  const { name, open, given, capacity, calibrations, alarm, decidedBy } = marker;
  const mayDecide = decidedBy === 'you';
  const needsDecision = alarm !== null || calibrations.some(({ state }) => state === 'closed');
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <Tag>
          {open} of {capacity} open
        </Tag>
        <Tag>{given} given</Tag>
      </div>
      {alarm !== null && (
        <Notice tone="caution" title={alarm.direction === 'too-severe' ? 'Stricter than others' : 'Milder than others'}>
          <span>
            {Math.abs(alarm.difference).toFixed(1)} levels on average over {alarm.works} works, raised on{' '}
            {dayWords(alarm.raisedAt)}. No new scripts go to them until this is closed.
          </span>
          {mayDecide && (
            <div>
              <Button onPress={() => setStep({ kind: 'close-alarm' })} aria-label={`Close the alarm about ${name}`}>
                Close it
              </Button>
            </div>
          )}
        </Notice>
      )}
      {calibrations.length > 0 && (
        <ul>
          {calibrations.map(({ kind, subject, title, state, untilOn }) => (
            <li key={`${kind} ${subject}`}>
              {title}: {calibrationWords[state]}
              {state === 'qualified' && untilOn !== null ? ` until ${formatPartialDate(untilOn)}` : ''}{' '}
              {state === 'closed' && mayDecide && (
                <Button
                  look="quiet"
                  aria-label={`Let ${name} try ${title} again`}
                  onPress={() => setStep({ kind: 'reopen', work: kind, subject, title })}
                >
                  Let them try again
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {needsDecision && !mayDecide && (
        <p>
          {decidedBy === 'another'
            ? 'This is you: another officer decides about your own marking.'
            : 'This is you, and you are the only officer: nobody decides about their own marking. An administrator gives the role of an officer to a second person, on the page of people.'}
        </p>
      )}
      {step !== null && <MarkerReasonDialog marker={marker} step={step} onClose={() => setStep(null)} />}
    </article>
  );
}
