import { useId } from 'react';
import { Markdown } from '../../markdown.tsx';
import styles from './poll.module.css';
import type { PollContent } from './poll-content.ts';
import { PollResults } from './poll-results.tsx';

export type PollProps = {
  readonly poll: PollContent;
  /** What this learner chose before; null when not yet. */
  readonly chosen: number | null;
  readonly onChoose: (option: number) => void;
  /** How everybody chose; null until enough have answered, and for strangers. */
  readonly counts: readonly number[] | null;
};

/** A question put to the room. Nothing is right or wrong; who chose what is nobody's business, how many did is. */
export function Poll({ poll, chosen, onChoose, counts }: PollProps) {
  const id = useId();
  return (
    <div className={styles.poll}>
      <div id={id} className={styles.question}>
        <Markdown tree={[{ kind: 'paragraph', children: poll.question }]} />
      </div>
      <div className={styles.options} role="radiogroup" aria-labelledby={id}>
        {poll.options.map((option, index) => (
          <div key={index}>
            <label className={styles.option}>
              <input type="radio" name={id} checked={chosen === index} onChange={() => onChoose(index)} />
              <Markdown tree={[{ kind: 'paragraph', children: option }]} />
            </label>
          </div>
        ))}
      </div>
      <p className={styles.said} role="status">
        {chosen === null
          ? 'A poll: nothing is marked, and only you see what you choose.'
          : `You chose option ${chosen + 1}. The speaker notes discuss all of them.${
              counts === null ? ' How others chose is shown once five have answered.' : ''
            }`}
      </p>
      {chosen !== null && counts !== null && <PollResults poll={poll} chosen={chosen} counts={counts} />}
    </div>
  );
}
