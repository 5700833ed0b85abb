import { useId } from 'react';
import type { TopicContent } from '../practice-types.ts';
import { Markdown } from '../markdown.tsx';
import styles from './poll.module.css';

type Slide = NonNullable<TopicContent['lecture']>['slides'][number];

export type PollProps = {
  readonly poll: NonNullable<Slide['poll']>;
  /** What this learner chose before; null when not yet. */
  readonly chosen: number | null;
  readonly onChoose: (option: number) => void;
};

/** A question put to the room. Nothing is right or wrong; the choice is kept for the learner alone. */
export function Poll({ poll, chosen, onChoose }: PollProps) {
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
          : `You chose option ${chosen + 1}. The speaker notes discuss all of them.`}
      </p>
    </div>
  );
}
