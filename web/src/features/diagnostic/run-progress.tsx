import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './diagnostic.module.css';
import type { SaveState } from './use-run-answers.ts';

export type RunProgressProps = {
  readonly answered: number;
  readonly total: number;
  readonly state: SaveState;
  readonly onRetry: () => void;
};

/** How many questions are answered, and whether the answers are with the server, in words. */
export function RunProgress({ answered, total, state, onRetry }: RunProgressProps) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={answered} max={total} aria-label="Questions answered" />
      <span className="figures">
        {answered} of {total} answered
      </span>
      <span className={styles.saving} role="status">
        {state === 'saved' && (
          <>
            <Icon name="check" size={16} /> Answers are saved
          </>
        )}
        {state === 'saving' && (
          <>
            <Icon name="clock" size={16} /> Saving
          </>
        )}
        {state === 'kept' && (
          <>
            <Icon name="offline" size={16} /> Kept on this device until the server can be reached
          </>
        )}
        {state === 'failed' && (
          <>
            <Icon name="warning" size={16} /> This diagnostic was finished elsewhere. Load the page again.
          </>
        )}
      </span>
      {state === 'kept' && <Button onPress={onRetry}>Save again</Button>}
    </div>
  );
}
