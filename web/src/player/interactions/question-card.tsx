import type { QuestionResponse } from '@cmdsp/questions/public';
import { type ReactNode, useId } from 'react';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Notice } from '../../ui/notice.tsx';
import { Markdown } from '../markdown.tsx';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';
import { Interaction } from './interaction.tsx';
import styles from './interactions.module.css';

export type QuestionCardProps = {
  readonly question: PracticeQuestion;
  readonly response: QuestionResponse | null;
  readonly onChange: (response: QuestionResponse) => void;
  readonly feedback: PracticeFeedback | null;
  /** How many questions there are altogether. */
  readonly total: number;
  /** Level of the heading; 2 unless the cards stand in a section of their own. */
  readonly level?: 2 | 3;
  /** Buttons below the options. */
  readonly children?: ReactNode;
};

/** A practice question: stem, options, and after the answer its verdict, reasons and source. */
export function QuestionCard({
  question,
  response,
  onChange,
  feedback,
  total,
  level = 2,
  children,
}: QuestionCardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const shared = { response, onChange, feedback, isClosed: feedback !== null, labelledBy: `${id}-stem` };
  return (
    <article
      className={styles.card}
      id={level === 2 ? `question-${question.position}` : undefined}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <Heading id={`${id}-title`} className={styles.title}>
        Question {question.position} of {total}
      </Heading>
      <div id={`${id}-stem`} className={styles.stem}>
        <Markdown tree={question.stem} />
      </div>
      <Interaction question={question} {...shared} />
      <div role="status">{feedback !== null && <Verdict feedback={feedback} />}</div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </article>
  );
}

const verdicts = {
  right: { tone: 'good', title: 'Right' },
  'partly-right': { tone: 'caution', title: 'Partly right' },
  wrong: { tone: 'caution', title: 'Not right this time' },
  unanswered: { tone: 'caution', title: 'Not answered' },
} as const;

function Verdict({ feedback }: { readonly feedback: PracticeFeedback }) {
  const { tone, title } = verdicts[feedback.verdict];
  const { document, clause, date } = feedback.source;
  return (
    <Notice tone={tone} title={title}>
      <span className={styles.source}>
        Source: {document}
        {clause !== null && `, ${clause}`}, {formatPartialDate(date)}
      </span>
    </Notice>
  );
}
