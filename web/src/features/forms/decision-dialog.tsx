import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type FormDetail, formsQuery } from './forms-query.ts';
import styles from './forms.module.css';

const decisions = {
  published: {
    verb: 'Publish',
    says: 'From now on candidates who have seen nothing of it may be given this form.',
  },
  reserved: { verb: 'Keep in reserve', says: 'The form is approved and given to nobody until an officer releases it.' },
  released: { verb: 'Release', says: 'From now on candidates may be given this form. It is no reserve any more.' },
  retired: { verb: 'Retire', says: 'Nobody is given this form any more. Sittings that have begun go on.' },
} as const;

export type Decision = keyof typeof decisions;

/** Asks before something is decided about a form; the reason goes to the ledger. */
export function DecisionDialog({
  detail,
  decision,
  onClose,
}: {
  readonly detail: FormDetail;
  readonly decision: Decision;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { verb, says } = decisions[decision];
  const { id, number } = detail.form;
  const decide = useMutation({
    mutationFn: () =>
      request('POST /api/forms/:id/decisions', { params: { id }, body: { step: decision, reason: reason.trim() } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: formsQuery.queryKey });
      onClose();
    },
  });
  const submit = () => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length >= 3) decide.mutate();
  };
  return (
    <Dialog
      title={`${verb}: form ${number}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={decide.isPending} onPress={submit}>
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>{says}</p>
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          error={isMissing ? 'Give the reason in a few words.' : undefined}
          rows={2}
        />
        {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
      </div>
    </Dialog>
  );
}
