import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { momentWords } from './bank-words.ts';
import styles from './bank.module.css';
import type { Saving } from './use-draft.ts';

/** Whether what is typed is safe, in words. */
export function SaveState({
  saving,
  onTakeOver,
  onRetry,
}: {
  readonly saving: Saving;
  readonly onTakeOver: () => void;
  readonly onRetry: () => void;
}) {
  if (saving.kind === 'conflict') {
    return (
      <Notice tone="caution" role="alert" title="This draft was saved in another window since">
        <span>What you typed is still here. Keep it, and it takes the place of what the other window saved.</span>
        <div>
          <Button onPress={onTakeOver}>Keep what is here</Button>
        </div>
      </Notice>
    );
  }
  if (saving.kind === 'waiting') {
    return (
      <Notice tone="caution" role="status" title="Not saved yet; what you typed is kept in this tab">
        <span>{saving.reason}</span>
        <div>
          <Button onPress={onRetry}>Save now</Button>
        </div>
      </Notice>
    );
  }
  return (
    <p className={styles.row} role="status">
      {saving.kind === 'saving' ? (
        <Tag icon="clock">Saving</Tag>
      ) : (
        <>
          <Tag tone="good" icon="check">
            Saved
          </Tag>
          <span className={styles.quiet}>{momentWords(saving.at)}</span>
        </>
      )}
    </p>
  );
}
