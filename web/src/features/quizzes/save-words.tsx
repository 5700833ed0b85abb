import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './quizzes.module.css';
import type { SaveState } from './use-saved-answers.ts';

/** Whether the answers are with the server, in words. */
export function SaveWords({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) {
  return (
    <div className={styles.saving} role="status">
      {state.kind === 'idle' && 'Answers are saved as you choose them.'}
      {state.kind === 'saving' && (
        <>
          <Icon name="clock" size={16} /> Saving
        </>
      )}
      {state.kind === 'saved' && (
        <>
          <Icon name="check" size={16} /> Saved at {new Date(state.at).toLocaleTimeString('en-GB')}
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <span>
            <Icon name="offline" size={16} /> Not saved yet. Your answers are kept on this page.
          </span>
          <Button onPress={onRetry}>Save again</Button>
        </>
      )}
    </div>
  );
}
