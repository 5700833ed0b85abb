import type { QuestionResponse } from '@cmdsp/questions/public';
import { type ReactNode, useEffect, useRef } from 'react';
import { Interaction } from '../player/interactions/interaction.tsx';
import { Markdown } from '../player/markdown.tsx';
import { Icon } from '../ui/icon.tsx';
import { answerOf } from './answer-sheet.ts';
import type { PaperQuestion } from './exam-api.ts';
import { OptionList, type OptionListProps } from './option-list.tsx';
import styles from './question-pane.module.css';

export type QuestionPaneProps = Omit<OptionListProps, 'question'> & {
  readonly question: PaperQuestion;
  readonly count: number;
  /** An answer that is not made of single presses. */
  readonly onAnswer: (response: QuestionResponse) => void;
  /** What stands below the answers. */
  readonly children?: ReactNode;
};

/** One question with its options as large targets. Focus comes here when the question changes, so that it is read out. */
export function QuestionPane(props: QuestionPaneProps) {
  const { question, count, answer, isStriking, isOpen, onAnswer, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.pane} aria-labelledby="question-heading">
      <h1 id="question-heading" ref={heading} tabIndex={-1} className={styles.heading}>
        Question {question.position} <span className="visually-hidden">of {count}</span>
      </h1>
      <div id="question-stem">
        <Markdown tree={question.stem} />
      </div>
      {isStriking && (question.kind === 'single' || question.kind === 'choose') && (
        <p className={styles.mode}>
          <Icon name="cross" size={16} /> Striking out: choose the options you rule out. Press S to go back to
          answering.
        </p>
      )}
      {question.kind === 'single' || question.kind === 'choose' ? (
        <OptionList {...props} question={question} />
      ) : (
        <Interaction
          question={question}
          response={answerOf(answer)}
          onChange={onAnswer}
          feedback={null}
          isClosed={!isOpen}
          labelledBy="question-stem"
        />
      )}
      {children}
    </section>
  );
}
