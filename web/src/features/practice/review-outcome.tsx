import { Notice } from '../../ui/notice.tsx';
import { type Ease, eases } from './kept-answer.ts';
import styles from './practice.module.css';
import type { ReviewState } from './use-reviews.ts';
import { whenWords } from './when-words.ts';

/** What became of an answer: when the question comes back, or that the answer waits for a connection. */
export function ReviewOutcome({ ease, state }: { readonly ease: Ease; readonly state: ReviewState | null }) {
  const done = eases.find(({ id }) => id === ease)?.done ?? '';
  if (state === null || state.kind === 'sending') return <p className={styles.quiet}>Recording your answer</p>;
  if (state.kind === 'kept') {
    return (
      <Notice tone="caution" title="Your answer is kept on this device" role="status">
        <span>
          The server cannot be reached. The answer is sent as soon as it can be; what is right then shows in the
          summary.
        </span>
      </Notice>
    );
  }
  if (state.kind === 'refused') {
    return (
      <Notice title="This answer was not recorded" role="status">
        <span>{state.error instanceof Error ? state.error.message : 'The question is no longer practised.'}</span>
      </Notice>
    );
  }
  const { dueAt, isCounted, feedback } = state.recorded;
  const how = feedback.verdict === 'right' ? `Right, ${done}` : 'Not right this time';
  return (
    <p className={styles.back}>
      {isCounted ? how : 'You had just answered this question elsewhere'}: it comes back {whenWords(dueAt, state.at)}.
    </p>
  );
}
