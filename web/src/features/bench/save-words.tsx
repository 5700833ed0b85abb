import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { KeeperState } from './artefact-keeper.ts';
import styles from './bench.module.css';

/** Where the changes are, in words. */
export function SaveWords({ state, onRetry }: { readonly state: KeeperState; readonly onRetry: () => void }) {
  return (
    <p className={styles.words} role="status">
      {state.kind === 'idle' && 'Changes are saved as you make them.'}
      {state.kind === 'saving' && 'Saving'}
      {state.kind === 'saved' && (
        <>
          <Icon name="check" size={16} /> Saved at {timeOf(state.at)}
        </>
      )}
      {state.kind === 'waiting' && (
        <>
          <Icon name="offline" size={16} /> Not saved yet: the server cannot be reached. Your changes are kept in this
          browser and sent as soon as it answers.
        </>
      )}
      {state.kind === 'conflict' && (
        <>
          <Icon name="warning" size={16} /> Not saved: this artefact was changed elsewhere.
        </>
      )}
      {state.kind === 'refused' && (
        <>
          <Icon name="warning" size={16} /> Not saved. {state.message}{' '}
          <Button look="quiet" onPress={onRetry}>
            Try again
          </Button>
        </>
      )}
    </p>
  );
}

function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
