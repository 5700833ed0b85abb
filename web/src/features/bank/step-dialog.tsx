import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BankEntry, BankStep } from './bank-queries.ts';
import { stepWords } from './bank-words.ts';
import styles from './bank.module.css';

/** Asks for the reason of a step; it stays in the record of the question. */
export function StepDialog({
  entry,
  step,
  onClose,
}: {
  readonly entry: BankEntry;
  readonly step: BankStep;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const take = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3) throw new Error('Write what you found, in a few words; it stays in the record.');
      return request('POST /api/bank/entries/:id/steps', {
        params: { id: entry.id },
        body: { revision: entry.shown, step, reason },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['bank'] });
      onClose();
    },
  });
  return (
    <Dialog
      title={`${stepWords[step]}: ${entry.id}, revision ${entry.shown}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look={step === 'retire' || step === 'quarantine' ? 'danger' : 'primary'}
            isPending={take.isPending}
            onPress={() => take.mutate()}
          >
            {stepWords[step]}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {step === 'make-live' && (
          <p>You accept this revision under your own name. From then on it may stand on forms that count.</p>
        )}
        <TextField
          label="Reason"
          hint="What you checked or found."
          isRequired
          rows={4}
          value={reason}
          onChange={setReason}
        />
        {take.error !== null && <Notice tone="danger" role="alert" title={take.error.message} />}
      </div>
    </Dialog>
  );
}
