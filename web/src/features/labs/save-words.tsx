import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './labs.module.css';
import type { SaveState } from './run-keeper.ts';

/** Whether the answer is with the server, in words. */
export function SaveWords({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) {
  return (
    <span className={styles.saving}>
      <span role="status">
        {state.kind === 'saving' && (
          <>
            <Icon name="clock" size={16} /> Saving
          </>
        )}
        {state.kind === 'unsaved' && (
          <>
            <Icon name="pen" size={16} /> Not saved yet
          </>
        )}
        {state.kind === 'saved' && (
          <>
            <Icon name="check" size={16} /> Saved at {new Date(state.at).toLocaleTimeString('en-GB')}
          </>
        )}
        {state.kind === 'waiting' && (
          <>
            <Icon name="offline" size={16} /> Not saved yet. It is kept in this browser and sent when the connection is
            back.
          </>
        )}
        {state.kind === 'refused' && (
          <>
            <Icon name="warning" size={16} /> Not saved: {state.message}
          </>
        )}
        {state.kind === 'conflict' && (
          <>
            <Icon name="warning" size={16} /> Not saved: choose one of two answers first.
          </>
        )}
      </span>
      {state.kind === 'waiting' && (
        <Button look="quiet" onPress={onRetry}>
          Save now
        </Button>
      )}
    </span>
  );
}
