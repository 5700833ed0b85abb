import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DraftState } from './draft-keeper.ts';
import styles from './play.module.css';

/** Whether what is chosen and typed is with the server, in words. */
export function DraftWords({ state, onRetry }: { readonly state: DraftState; readonly onRetry: () => void }) {
  return (
    <span className={styles.saving}>
      <span role="status">
        {state.kind === 'saving' && (
          <>
            <Icon name="clock" size={16} /> Saving
          </>
        )}
        {state.kind === 'saved' && (
          <>
            <Icon name="check" size={16} /> Draft saved at {new Date(state.at).toLocaleTimeString('en-GB')}
          </>
        )}
        {state.kind === 'waiting' && (
          <>
            <Icon name="offline" size={16} /> Not saved yet. It is kept on this page and sent when the connection is
            back.
          </>
        )}
        {state.kind === 'refused' && (
          <>
            <Icon name="warning" size={16} /> {state.message}
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
