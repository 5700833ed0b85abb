import type { InteractionProps } from './interaction-props.ts';
import styles from './interactions.module.css';
import { OptionRow } from './option-row.tsx';

/** Choose so many: checkboxes; once enough are marked, the others wait until one is taken back. */
export function Choose({ question, response, onChange, feedback, isClosed, labelledBy }: InteractionProps<'choose'>) {
  const chosen = response?.kind === 'choose' ? response.options : [];
  const isFull = chosen.length >= question.choose;
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {chosen.length} of {question.choose} chosen
      </p>
      <div className={styles.options} role="group" aria-labelledby={labelledBy}>
        {question.options.map((option) => {
          const isChosen = chosen.includes(option.handle);
          return (
            <OptionRow
              key={option.handle}
              option={option}
              verdict={feedback?.options.find(({ handle }) => handle === option.handle) ?? null}
            >
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isClosed || (isFull && !isChosen)}
                onChange={() =>
                  onChange({
                    kind: 'choose',
                    options: isChosen
                      ? chosen.filter((handle) => handle !== option.handle)
                      : [...chosen, option.handle],
                  })
                }
              />
            </OptionRow>
          );
        })}
      </div>
    </>
  );
}
