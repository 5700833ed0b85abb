import { Icon } from '../../../ui/icon.tsx';
import type { SaveState } from '../../notes/note-types.ts';
import styles from './note-card.module.css';

const words = {
  saved: 'Saved',
  saving: 'Saving',
  waiting: 'Not saved yet: no connection. Kept on this page and tried again.',
  refused: 'Not saved',
} as const;

/** Whether what was typed is on the server, in words with an icon. */
export function NoteState({ state, refusal }: { readonly state: SaveState; readonly refusal: string | null }) {
  return (
    <span className={styles.state} role="status">
      <Icon name={state === 'saved' ? 'check' : state === 'saving' ? 'clock' : 'warning'} size={16} />
      <span>
        {words[state]}
        {state === 'refused' && refusal !== null && `: ${refusal} Your words stay on this page.`}
      </span>
    </span>
  );
}
