import type { InteractionProps } from './interaction-props.ts';
import styles from './interactions.module.css';
import { OptionRow } from './option-row.tsx';

/** One best answer: radio buttons, moved through by the arrow keys. */
export function Single({ question, response, onChange, feedback, isClosed, labelledBy }: InteractionProps<'single'>) {
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
            disabled={isClosed}
            onChange={() => onChange({ kind: 'single', option: option.handle })}
          />
        </OptionRow>
      ))}
    </div>
  );
}
