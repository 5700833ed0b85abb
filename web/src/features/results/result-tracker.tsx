import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Tracker } from './result-query.ts';
import styles from './results.module.css';

type Step = Tracker['steps'][number];

const names = {
  received: 'Your exam arrived',
  scored: 'Scored',
  reviewed: 'Reviewed by an officer',
  released: 'Released to you',
  final: 'Final',
} as const satisfies Record<Step['step'], string>;

/** How far the result is: every step with its date, and which one is next. */
export function ResultTracker({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className={styles.tracker} aria-label="How far your result is">
      {steps.map((step) => (
        <li key={step.step} aria-current={step.state === 'next' ? 'step' : undefined} data-state={step.state}>
          <span className={styles.trackerMark} aria-hidden="true">
            {step.state === 'done' && <Icon name="check" size={14} />}
          </span>
          <span>
            <strong>{names[step.step]}</strong>
            <br />
            <span className={styles.quiet}>{wordsOf(step)}</span>
          </span>
          {step.isLate && (
            <Tag tone="caution" icon="warning">
              late
            </Tag>
          )}
        </li>
      ))}
    </ol>
  );
}

function wordsOf({ step, state, at, isLate, who }: Step): string {
  const day = at === null ? null : new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
  if (state === 'done') return day ?? 'Done';
  if (step === 'final') return day === null ? 'When the time for challenges is over' : `On ${day}, unless challenged`;
  if (day === null) return who === 'officer' ? 'An officer does this' : 'At once';
  return isLate ? `It was promised by ${day}. The officers know.` : `Promised by ${day}`;
}
