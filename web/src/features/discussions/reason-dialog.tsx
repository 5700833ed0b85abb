import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './discussions.module.css';

/** Asks for a reason before something is done. */
export function ReasonDialog(props: {
  readonly title: string;
  readonly words: string;
  readonly label: string;
  readonly submit: string;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => void;
}) {
  const { title, words, label, submit, error, isPending, onClose, onSubmit } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isPending={isPending}
            onPress={() => {
              setMissing(reason.trim().length < 3);
              if (reason.trim().length >= 3) onSubmit(reason.trim());
            }}
          >
            {submit}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>{words}</p>
        <TextField
          label={label}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          rows={3}
          isRequired
          error={isMissing ? 'Say it in a few words.' : undefined}
        />
        {error !== null && <Notice tone="danger" role="alert" title={error.message} />}
      </div>
    </Dialog>
  );
}
