import type { ClientState } from '@cmdsp/sittings/client';
import { Icon } from '../ui/icon.tsx';
import { isAnswered, type SheetLine } from './answer-sheet.ts';
import { ExamButton } from './exam-button.tsx';
import { ExamDialog } from './exam-dialog.tsx';
import type { Marks } from './marks.ts';
import styles from './navigator-dialog.module.css';

export type NavigatorDialogProps = {
  readonly lines: readonly SheetLine[];
  readonly state: ClientState;
  readonly marks: Marks;
  readonly place: number | 'review';
  readonly onGo: (target: number | 'review') => void;
  readonly onClose: () => void;
};

/** All questions at a glance: answered, open, flagged; each a button. */
export function NavigatorDialog({ lines, state, marks, place, onGo, onClose }: NavigatorDialogProps) {
  return (
    <ExamDialog
      title="All questions"
      onClose={onClose}
      isWide
      actions={
        <>
          <ExamButton onClick={onClose}>Back</ExamButton>
          <ExamButton look="primary" onClick={() => onGo('review')}>
            Review and submit
          </ExamButton>
        </>
      }
    >
      <ol className={styles.grid}>
        {lines.map(({ question }) => {
          const { position } = question;
          const isDone = isAnswered(question, state.answers.get(position));
          const isFlagged = marks.flagged.includes(position);
          const words = [
            `Question ${position}`,
            isDone ? 'answered' : 'not answered',
            ...(isFlagged ? ['flagged'] : []),
          ].join(', ');
          return (
            <li key={position}>
              <button
                type="button"
                className={styles.cell}
                data-done={isDone || undefined}
                aria-current={position === place ? 'step' : undefined}
                aria-label={words}
                onClick={() => onGo(position)}
              >
                <span>{position}</span>
                <span className={styles.signs}>
                  {isDone && <Icon name="check" size={14} />}
                  {isFlagged && <Icon name="flag" size={14} />}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.key}>
        <Icon name="check" size={14} /> answered <Icon name="flag" size={14} /> flagged; a dashed cell is not answered
        yet.
      </p>
    </ExamDialog>
  );
}
