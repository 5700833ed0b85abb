import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request as call } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { accommodationRequestsQuery, type DeskRequest } from './accommodation-queries.ts';
import styles from './accommodations.module.css';

/** Ends what was granted before its last day, with the reason that its holder reads. */
export function EndDialog({ request, onClose }: { readonly request: DeskRequest; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { id, number, candidate } = request;
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 10)
        throw new Error('Write the reason in at least a sentence; the candidate reads it.');
      return call('POST /api/accommodations/:id/ending', { params: { id }, body: { reason } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: accommodationRequestsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`End what ${number} granted`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            End it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          <bdi>{candidate}</bdi> has nothing arranged from now on, also in an examination that waits for its start. One
          that runs keeps its time. They read your reason and can ask again.
        </p>
        <TextField label="Reason" isRequired rows={4} value={reason} onChange={setReason} />
        {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
      </div>
    </Dialog>
  );
}
