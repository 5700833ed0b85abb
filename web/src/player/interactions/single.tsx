import type { QuestionResponse } from '@cmdsp/questions/public';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';
import styles from './interactions.module.css';
import { OptionRow } from './option-row.tsx';

export type InteractionProps<Kind extends PracticeQuestion['kind']> = {
  readonly question: Extract<PracticeQuestion, { kind: Kind }>;
  readonly response: QuestionResponse | null;
  readonly onChange: (response: QuestionResponse) => void;
  readonly feedback: PracticeFeedback | null;
  /** The id of the stem, which names the group. */
  readonly labelledBy: string;
};

/** One best answer: radio buttons, moved through by the arrow keys. */
export function Single({ question, response, onChange, feedback, labelledBy }: InteractionProps<'single'>) {
  const chosen = response?.kind === 'single' ? response.option : null;
  return (
    <div className={styles.options} role="radiogroup" aria-labelledby={labelledBy}>
      {question.options.map((option) => (
        <OptionRow
          key={option.handle}
          option={option}
          verdict={feedback?.options.find(({ handle }) => handle === option.handle) ?? null}
        >
          <input
            type="radio"
            name={question.handle}
            checked={chosen === option.handle}
            disabled={feedback !== null}
            onChange={() => onChange({ kind: 'single', option: option.handle })}
          />
        </OptionRow>
      ))}
    </div>
  );
}
