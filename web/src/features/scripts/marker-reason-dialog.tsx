import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { allocationQuery, type MarkerOnStaff } from './script-queries.ts';

/** What an officer decides about a marker. */
export type MarkerStep =
  | { readonly kind: 'close-alarm' }
  | {
      readonly kind: 'reopen';
      readonly work: 'assignment' | 'capstone';
      readonly subject: string;
      readonly title: string;
    };

/** A decision about a marker, with its reason. */
export function MarkerReasonDialog({
  marker,
  step,
  onClose,
}: {
  readonly marker: MarkerOnStaff;
  readonly step: MarkerStep;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const params = { id: marker.id };
  const decide = useMutation({
    mutationFn: () =>
      step.kind === 'close-alarm'
        ? request('POST /api/markers/:id/alarm-closing', { params, body: { reason } })
        : request('POST /api/markers/:id/calibrations', {
            params,
            body: { kind: step.work, subject: step.subject, reason },
          }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: allocationQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={step.kind === 'close-alarm' ? `Close the alarm about ${marker.name}` : `Open ${step.title} again`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={reason.trim().length < 3}
            isPending={decide.isPending}
            onPress={() => decide.mutate()}
          >
            {step.kind === 'close-alarm' ? 'Close the alarm' : 'Open again'}
          </Button>
        </>
      }
    >
      <TextField
        label="What was found"
        hint="It stands in the ledger."
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
    </Dialog>
  );
}
