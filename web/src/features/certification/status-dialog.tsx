import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CertificateRow } from './certification-query.ts';
import styles from './certification.module.css';

/** What can be done to a certificate. */
export type StatusAction = CertificateRow['actions'][number];

/** The actions as verbs on buttons. */
export const actionWords: Readonly<Record<StatusAction, string>> = {
  suspend: 'Suspend',
  reinstate: 'Reinstate',
  revoke: 'Revoke',
};

const consequences: Readonly<Record<StatusAction, string>> = {
  suspend: 'For now it will not count. Whoever verifies it is told at once. You can reinstate it.',
  reinstate: 'It will count again at once.',
  revoke: 'It will not count any more, for good. Nothing can be done to it afterwards.',
};

/** Asks for the reason, names the certificate, and changes its status. */
export function StatusDialog({
  row,
  action,
  onClose,
}: {
  readonly row: CertificateRow;
  readonly action: StatusAction;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isTooShort = reason.trim().length < 10;
  const change = useMutation({
    mutationFn: () =>
      request('POST /api/certification/certificates/:id/status', { params: { id: row.id }, body: { action, reason } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['certification'] });
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (!isTooShort) change.mutate();
  };
  return (
    <Dialog
      title={`${actionWords[action]} the certificate of ${row.legalName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep as it is</Button>
          <Button look={action === 'reinstate' ? 'primary' : 'danger'} isPending={change.isPending} onPress={send}>
            {actionWords[action]} {row.number}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>{consequences[action]}</p>
        <TextField
          label="Reason"
          hint="At least 10 characters. The holder can read it, and the ledger keeps it for good."
          error={wasTried && isTooShort ? 'Write a reason of at least 10 characters.' : undefined}
          isRequired
          value={reason}
          onChange={setReason}
          rows={3}
        />
        {change.error !== null && <Notice tone="danger" role="alert" title={change.error.message} />}
      </div>
    </Dialog>
  );
}
