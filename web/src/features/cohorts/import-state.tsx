import { Notice } from '../../ui/notice.tsx';
import { momentWords } from './cohort-words.ts';
import type { PeopleImport } from './cohorts-query.ts';
import styles from './cohorts.module.css';

/** How far an import is: nothing yet, under way with how much, failed with nothing changed, done. */
export function ImportState({ state }: { readonly state: PeopleImport['state'] }) {
  if (state.kind === 'checked') return null;
  if (state.kind === 'applied')
    return (
      <Notice tone="good" role="status" title={`Everybody in the good rows was invited ${momentWords(state.at)}.`}>
        Their mails are in the outbox.
      </Notice>
    );
  if (state.kind === 'failed')
    return (
      <Notice tone="danger" role="alert" title={state.reason}>
        Nothing was changed.
      </Notice>
    );
  return (
    <div className={styles.progress} role="status">
      <span>
        Inviting: {state.done} of {state.total}. Until all are done, nobody is invited.
      </span>
      <progress value={state.done} max={state.total} aria-label="People invited" />
    </div>
  );
}
