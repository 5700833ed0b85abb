import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Ease, eases } from './kept-answer.ts';
import styles from './practice.module.css';

export type EaseButtonsProps = { readonly isReady: boolean; readonly onChoose: (ease: Ease) => void };

/** How the answer came, asked before anybody knows whether it is right; pressing one checks the answer. */
export function EaseButtons({ isReady, onChoose }: EaseButtonsProps) {
  const id = useId();
  return (
    <div className={styles.ease} role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <p id={`${id}-label`} className={styles.label}>
        How did it come?
      </p>
      <p id={`${id}-hint`} className={styles.quiet}>
        {isReady
          ? 'Saying it checks your answer. Keys 1, 2 and 3 work too.'
          : 'Choose an answer first, then say how it came.'}
      </p>
      <div className={styles.buttons}>
        {eases.map(({ id: ease, key, label }) => (
          <Button key={ease} isDisabled={!isReady} onPress={() => onChoose(ease)} aria-keyshortcuts={key}>
            <kbd className={styles.key} aria-hidden="true">
              {key}
            </kbd>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
