import { Icon } from '../ui/icon.tsx';
import type { WorkRound } from './work-queries.ts';
import styles from './work.module.css';
import { momentWords } from './work-words.ts';
import { dayWords } from '../ui/day-words.ts';

const order = ['received', 'marking', 'deciding', 'released'] as const;
const labels: Readonly<Record<(typeof order)[number], string>> = {
  received: 'Received',
  marking: 'Being marked',
  deciding: 'Being decided',
  released: 'Feedback is there',
};

/** Where handed-in work is on its way, with the dates that are known: what is done, what is now, what comes. */
export function RoundSteps({ round }: { readonly round: WorkRound }) {
  const now = order.findIndex((step) => step === round.step);
  const { submittedAt, promisedBy, releasedAt, isLate } = round;
  return (
    <ol className={styles.steps} aria-label="Where it is">
      {order.map((step, place) => {
        const state = place < now || round.step === 'released' ? 'done' : place === now ? 'now' : 'later';
        return (
          <li key={step} className={styles.step} data-state={state}>
            <Icon name={state === 'done' ? 'check' : state === 'now' ? 'clock' : 'next'} />
            <span>
              <strong>{labels[step]}</strong>
              {step === 'received' && submittedAt !== null && ` on ${momentWords(submittedAt)}`}
              {step === 'released' && releasedAt !== null && ` since ${dayWords(releasedAt)}`}
              {step === 'released' && releasedAt === null && promisedBy !== null && (
                <>
                  {' '}
                  by {dayWords(promisedBy)}
                  {isLate && ': this is late. Those who answer for marking know.'}
                </>
              )}
              {state === 'now' && <span className="visually-hidden"> (now)</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
