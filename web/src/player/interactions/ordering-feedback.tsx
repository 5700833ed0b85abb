import { Markdown, MarkdownLine } from '../markdown.tsx';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';
import styles from './interactions.module.css';
import { ReasonRow } from './reason-row.tsx';

/** The right order with the reason of every step, and where the answer had it. */
export function OrderingFeedback({
  question,
  feedback,
}: {
  readonly question: Extract<PracticeQuestion, { kind: 'ordering' }>;
  readonly feedback: PracticeFeedback;
}) {
  const right = feedback.solution.kind === 'ordering' ? feedback.solution.order : [];
  const given = feedback.answer?.kind === 'ordering' ? feedback.answer.order : [];
  return (
    <>
      <p className={styles.count}>The right order:</p>
      <ol className={styles.options}>
        {right.map((handle, place) => {
          const option = question.options.find((one) => one.handle === handle);
          const reason = feedback.options.find((one) => one.handle === handle);
          const had = given.indexOf(handle);
          if (option === undefined) return null;
          return (
            <ReasonRow
              key={handle}
              head={
                <>
                  {place + 1}. <MarkdownLine tree={option.text} />
                </>
              }
              isRight={had === place}
              words={had === place ? 'Right place' : had === -1 ? 'Not placed' : `You had it at place ${had + 1}`}
            >
              {reason !== undefined && <Markdown tree={reason.rationale} />}
            </ReasonRow>
          );
        })}
      </ol>
    </>
  );
}
