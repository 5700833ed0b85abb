import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type FinishDialogProps = {
  readonly isOpen: boolean;
  /** Questions without an answer. */
  readonly open: number;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onFinish: () => void;
};

/** Asks once before the end, because nothing can be changed after it. */
export function FinishDialog({ isOpen, open, isPending, onClose, onFinish }: FinishDialogProps) {
  return (
    <Dialog
      title={
        open === 0 ? 'Finish the diagnostic?' : `${open} ${open === 1 ? 'question has' : 'questions have'} no answer`
      }
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep working</Button>
          <Button look="primary" isPending={isPending} onPress={onFinish}>
            Finish and see where to begin
          </Button>
        </>
      }
    >
      <p>
        {open > 0 && 'They count as not known. '}You then see what is proposed and the reason of every option. Answers
        can no longer be changed, and the next go is possible after 30 days.
      </p>
    </Dialog>
  );
}
