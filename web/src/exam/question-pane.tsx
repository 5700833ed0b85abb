import type { Json } from '@cmdsp/primitives';
import { useEffect, useRef } from 'react';
import { Markdown, MarkdownLine } from '../player/markdown.tsx';
import { Icon } from '../ui/icon.tsx';
import { chosenHandles } from './answer-sheet.ts';
import type { PaperQuestion } from './exam-api.ts';
import styles from './question-pane.module.css';

export type QuestionPaneProps = {
  readonly question: PaperQuestion;
  readonly count: number;
  readonly answer: Json | undefined;
  readonly struck: readonly string[];
  /** While striking, choosing an option strikes it out instead. */
  readonly isStriking: boolean;
  readonly isOpen: boolean;
  readonly onChoose: (handle: string) => void;
};

/** One question with its options as large targets. Focus comes here when the question changes, so that it is read out. */
export function QuestionPane({ question, count, answer, struck, isStriking, isOpen, onChoose }: QuestionPaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const chosen = chosenHandles(answer);
  const isOne = question.kind === 'single';
  return (
    <section className={styles.pane} aria-labelledby="question-heading">
      <h1 id="question-heading" ref={heading} tabIndex={-1} className={styles.heading}>
        Question {question.position} <span className="visually-hidden">of {count}</span>
      </h1>
      <div id="question-stem">
        <Markdown tree={question.stem} />
      </div>
      {isStriking && (
        <p className={styles.mode}>
          <Icon name="cross" size={16} /> Striking out: choose the options you rule out. Press S to go back to
          answering.
        </p>
      )}
      <fieldset className={styles.options} disabled={!isOpen} aria-describedby="question-stem">
        <legend className={styles.legend}>{isOne ? 'Choose one answer' : `Choose ${question.choose} answers`}</legend>
        {question.options.map((option, index) => {
          const isStruck = struck.includes(option.handle);
          return (
            <label
              key={option.handle}
              className={styles.option}
              data-chosen={chosen.includes(option.handle) || undefined}
              data-struck={isStruck || undefined}
            >
              <input
                type={isOne ? 'radio' : 'checkbox'}
                name={question.handle}
                checked={chosen.includes(option.handle)}
                onChange={() => onChoose(option.handle)}
                onClick={isStriking ? (event) => event.preventDefault() : undefined}
                onPointerUp={isStriking ? () => onChoose(option.handle) : undefined}
              />
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.text}>
                <MarkdownLine tree={option.text} />{' '}
                {isStruck && <span className={styles.struckWord}>(struck out)</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
    </section>
  );
}
