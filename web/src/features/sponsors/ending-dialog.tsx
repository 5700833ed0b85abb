import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sponsors.module.css';

/** What is to end: somebody's speaking for the sponsor, or a voucher. */
export type Ending = { readonly kind: 'representative' | 'voucher'; readonly id: string; readonly name: string };

/** Asks before something of a sponsor ends; the reason is kept. */
export function EndingDialog({
  sponsorId,
  ending,
  onClose,
}: {
  readonly sponsorId: string;
  readonly ending: Ending;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const isVoucher = ending.kind === 'voucher';
  const end = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; it is kept.');
      const body = { reason: reason.trim() };
      await (isVoucher
        ? request('POST /api/sponsors/:sponsor/vouchers/:voucher/revoke', {
            params: { sponsor: sponsorId, voucher: ending.id },
            body,
          })
        : request('POST /api/sponsors/:sponsor/representatives/:person/end', {
            params: { sponsor: sponsorId, person: ending.id },
            body,
          }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sponsors'] });
      onClose();
    },
  });
  return (
    <Dialog
      title={isVoucher ? `Take back the voucher of ${ending.name}` : `Take off ${ending.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            {isVoucher ? 'Take back' : 'Take off'}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          {isVoucher
            ? 'Its code and the links in its mails stop working. Seats that were taken stay taken.'
            : 'They see nothing of the sponsor any more. That they employed its people stays recorded.'}
        </p>
        <TextField label="Reason" isRequired value={reason} onChange={setReason} rows={2} />
        {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
      </div>
    </Dialog>
  );
}
