import type { Json } from '@cmdsp/primitives';
import { MarkdownLine } from '../player/markdown.tsx';
import { chosenHandles } from './answer-sheet.ts';
import type { PaperQuestion } from './exam-api.ts';
import styles from './question-pane.module.css';

export type OptionListProps = {
  readonly question: Extract<PaperQuestion, { kind: 'single' | 'choose' }>;
  readonly answer: Json | undefined;
  readonly struck: readonly string[];
  /** While striking, choosing an option strikes it out instead. */
  readonly isStriking: boolean;
  readonly isOpen: boolean;
  readonly onChoose: (handle: string) => void;
};

/** The options of a question as large targets, chosen or struck out. */
export function OptionList({ question, answer, struck, isStriking, isOpen, onChoose }: OptionListProps) {
  const chosen = chosenHandles(answer);
  const isOne = question.kind === 'single';
  return (
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
              <MarkdownLine tree={option.text} /> {isStruck && <span className={styles.struckWord}>(struck out)</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
