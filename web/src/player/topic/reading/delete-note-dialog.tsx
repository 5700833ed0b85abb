import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

type DeleteNoteDialogProps = {
  /** The words that the note stands on, in quotation marks; empty for none in particular. */
  readonly words: string;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
};

/** Asks before a note is gone for good. */
export function DeleteNoteDialog({ words, onKeep, onDelete }: DeleteNoteDialogProps) {
  return (
    <Dialog
      title="Delete this note?"
      isOpen
      onClose={onKeep}
      actions={
        <>
          <Button onPress={onKeep}>Keep the note</Button>
          <Button look="danger" onPress={onDelete}>
            Delete the note
          </Button>
        </>
      }
    >
      {words === '' ? 'It stands on no particular words.' : `It stands on ${words}.`} It cannot be brought back.
    </Dialog>
  );
}
