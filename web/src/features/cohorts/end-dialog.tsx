import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cohorts.module.css';

/** Asks before somebody is taken out or an invitation is taken back; the reason is kept. */
export function EndDialog({
  cohortId,
  membership,
  onClose,
}: {
  readonly cohortId: string;
  readonly membership: { readonly id: string; readonly name: string; readonly state: 'invited' | 'joined' | 'left' };
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; it is kept.');
      await request('POST /api/cohorts/:id/people/:membership/end', {
        params: { id: cohortId, membership: membership.id },
        body: { reason: reason.trim() },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['cohorts'] });
      onClose();
    },
  });
  const isIn = membership.state === 'joined';
  return (
    <Dialog
      title={isIn ? `Take ${membership.name} out of the cohort` : `Take back the invitation of ${membership.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            {isIn ? 'Take out' : 'Take back'}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          {isIn
            ? 'Progress, answers and results stay; from then on this person learns at their own pace.'
            : 'The link in the mail stops working, and the seat is free again.'}
        </p>
        <TextField label="Reason" isRequired value={reason} onChange={setReason} rows={2} />
        {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
      </div>
    </Dialog>
  );
}
