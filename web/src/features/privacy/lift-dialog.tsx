import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { erasuresQuery } from './privacy-queries.ts';
import styles from './privacy.module.css';

/** Asks why a hold is lifted. */
export function LiftDialog({ hold, onClose }: { readonly hold: string; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const lift = useMutation({
    mutationFn: () =>
      request('POST /api/erasure-holds/:id/lift', { params: { id: hold }, body: { reason: reason.trim() } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: erasuresQuery.queryKey });
      onClose();
    },
  });
  const submit = () => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length >= 3) lift.mutate();
  };
  return (
    <Dialog
      title="Lift the hold"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={lift.isPending} onPress={submit}>
            Lift the hold
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          If nothing else stands against it and the time to think again is over, the person is erased within minutes.
        </p>
        <TextField
          label="Reason"
          isRequired
          value={reason}
          onChange={setReason}
          error={isMissing ? 'Give the reason in a few words.' : undefined}
          rows={2}
        />
        {lift.error !== null && <Notice tone="danger" role="alert" title={lift.error.message} />}
      </div>
    </Dialog>
  );
}
