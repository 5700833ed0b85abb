import { useId } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './system-model-editor.module.css';

/** Any of a list of parts. */
export function CheckList({
  legend,
  options,
  chosen,
  onChange,
  isReadOnly,
}: {
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isReadOnly: boolean;
}) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <strong id={id}>{legend}</strong>
      {options.length === 0 ? (
        <p className={styles.quiet}>There is nothing to choose from yet.</p>
      ) : (
        <div className={styles.choices}>
          {options.map((option) => (
            <Checkbox
              key={option.id}
              isReadOnly={isReadOnly}
              isSelected={chosen.includes(option.id)}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, option.id] : chosen.filter((one) => one !== option.id))
              }
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      )}
    </div>
  );
}
