import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from '../../ui/facts-card.module.css';
import { useChangeWindow } from './use-change-window.ts';
import type { ShownWindow } from './windows-query.ts';

/** Calls a window off, with the reason that everybody who booked reads. */
export function CancelDialog({ window, onClose }: { readonly window: ShownWindow; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const cancel = useChangeWindow(async () => {
    if (reason.trim().length < 3) throw new Error('Give the reason; everybody who booked reads it.');
    return request('POST /api/exam-windows/:id/cancellation', { params: { id: window.id }, body: { reason } });
  }, onClose);
  return (
    <Dialog
      title={`Call off ${window.title}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button look="danger" isPending={cancel.isPending} onPress={() => cancel.mutate(undefined)}>
            Call it off
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          {window.booked === 1 ? 'One person has' : `${window.booked} people have`} booked. Nobody loses an attempt.
        </p>
        <TextField label="Reason" isRequired rows={3} value={reason} onChange={setReason} />
        {cancel.error !== null && <Notice tone="danger" role="alert" title={cancel.error.message} />}
      </div>
    </Dialog>
  );
}
