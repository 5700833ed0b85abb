import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { facilitatorsQuery } from './cohorts-query.ts';
import styles from './cohorts.module.css';

/** Withdraws a competence record after asking for the reason. */
export function WithdrawCompetence({
  personId,
  recordId,
  what,
}: {
  readonly personId: string;
  readonly recordId: string;
  readonly what: string;
}) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; it is kept.');
      await request('POST /api/facilitators/:person/competence/:record/withdraw', {
        params: { person: personId, record: recordId },
        body: { reason: reason.trim() },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: facilitatorsQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['cohorts'] });
      setAsking(false);
    },
  });
  return (
    <div>
      <Button onPress={() => setAsking(true)}>
        Withdraw<span className="visually-hidden"> {what}</span>
      </Button>
      <Dialog
        title="Withdraw this record"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Cancel</Button>
            <Button look="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
              Withdraw
            </Button>
          </>
        }
      >
        <div className={styles.group}>
          <p>{what}. Cohorts that this person teaches stay as they are, and show that the record is missing.</p>
          <TextField label="Reason" isRequired value={reason} onChange={setReason} rows={2} />
          {withdraw.error !== null && <Notice tone="danger" role="alert" title={withdraw.error.message} />}
        </div>
      </Dialog>
    </div>
  );
}
