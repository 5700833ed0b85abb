import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Disruption, disruptionsQuery } from './disruption-queries.ts';

/** One decision for everybody; treating one person differently asks for a reason of its own. */
export function DecideDisruptionDialog({
  disruption,
  onClose,
}: {
  readonly disruption: Disruption;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [verdict, setVerdict] = useState<'' | 'confirm' | 'decline'>('');
  const [reason, setReason] = useState('');
  const [other, setOther] = useState('');
  const [isResitFree, setResitFree] = useState(false);
  const [otherReason, setOtherReason] = useState('');
  const decide = useMutation({
    mutationFn: async () => {
      if (verdict === '') throw new Error('Choose whether the remedy is confirmed.');
      if (reason.trim().length < 10)
        throw new Error('Write the reason in at least a sentence; everybody concerned reads it.');
      if (other !== '' && otherReason.trim().length < 10)
        throw new Error('Write why this candidate is treated differently; they read it.');
      const proposed = disruption.people.find(({ sitting }) => sitting === other);
      return request('POST /api/disruptions/:id/decision', {
        params: { id: disruption.id },
        body: {
          isConfirmed: verdict === 'confirm',
          reason,
          exceptions:
            proposed === undefined
              ? []
              : [{ sitting: other, isResitFree, isLeftOut: proposed.isLeftOut, reason: otherReason }],
        },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: disruptionsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Decide for all ${disruption.people.length}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={decide.isPending} onPress={() => decide.mutate()}>
            Decide
          </Button>
        </>
      }
    >
      <Select
        label="Decision"
        placeholder="Choose"
        options={[
          { value: 'confirm', label: 'Confirm what the rules give' },
          { value: 'decline', label: 'Decline it; time that was given stays' },
        ]}
        value={verdict}
        // The options are these two.
        onChange={(value) => setVerdict(value as '' | 'confirm' | 'decline')}
      />
      <TextField
        label="Reason"
        hint="What you found. Everybody concerned reads it; it cannot be changed afterwards."
        isRequired
        rows={4}
        value={reason}
        onChange={setReason}
      />
      <Select
        label="Treat one candidate differently"
        placeholder="Nobody"
        options={[
          { value: '', label: 'Nobody' },
          ...disruption.people.map(({ sitting, name }) => ({ value: sitting, label: name })),
        ]}
        value={other}
        onChange={setOther}
      />
      {other !== '' && (
        <>
          <Checkbox isSelected={isResitFree} onChange={setResitFree}>
            Another attempt is free
          </Checkbox>
          <TextField label="Why differently" isRequired rows={3} value={otherReason} onChange={setOtherReason} />
        </>
      )}
      {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
    </Dialog>
  );
}
