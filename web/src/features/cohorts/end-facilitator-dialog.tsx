import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cohorts.module.css';

/** Asks before somebody is taken off a cohort; the reason goes to the ledger. */
export function EndFacilitatorDialog({
  cohortId,
  facilitator,
  onClose,
}: {
  readonly cohortId: string;
  readonly facilitator: { readonly personId: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; the ledger keeps it.');
      await request('POST /api/cohorts/:id/facilitators/:person/end', {
        params: { id: cohortId, person: facilitator.personId },
        body: { reason: reason.trim() },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['cohorts'] });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Take ${facilitator.name} off this cohort`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            Take off
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>From then on this person does not see the cohort any more.</p>
        <TextField label="Reason" isRequired value={reason} onChange={setReason} rows={2} />
        {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
      </div>
    </Dialog>
  );
}
