import { inlineText } from '@cmdsp/markdown/tree';
import type { PollContent } from './poll-content.ts';
import styles from './poll.module.css';

type PollResultsProps = {
  readonly poll: PollContent;
  readonly chosen: number;
  readonly counts: readonly number[];
};

/** How everybody chose, as bars with words; one's own choice is named in words too. */
export function PollResults({ poll, chosen, counts }: PollResultsProps) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.results}>
      <p className={styles.said}>How {all} learners chose, you among them:</p>
      <ul>
        {poll.options.map((option, index) => {
          const count = counts[index] ?? 0;
          const share = Math.round((100 * count) / all);
          return (
            <li key={index}>
              <span className={styles.resultWords}>
                <span>
                  {inlineText(option)}
                  {index === chosen && <strong> (your choice)</strong>}
                </span>
                <span className="figures">
                  {count} of {all}, {share} %
                </span>
              </span>
              <meter className={styles.meter} min={0} max={all} value={count} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
