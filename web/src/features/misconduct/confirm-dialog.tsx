import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Case } from './misconduct-query.ts';
import { sanctionWords } from './misconduct-words.ts';
import { StepDialog } from './step-dialog.tsx';

/** The second person confirms a proposal, or sends it back with a reason. */
export function ConfirmDialog({ one, onClose }: { readonly one: Case; readonly onClose: () => void }) {
  const [verdict, setVerdict] = useState('');
  const [reason, setReason] = useState('');
  const send = async () => {
    if (verdict === '') throw new Error('Choose whether you confirm it.');
    if (reason.trim().length < 3) throw new Error('Write why.');
    await request('POST /api/misconduct/:id/decision', {
      params: { id: one.id },
      body: { isConfirmed: verdict === 'confirm', reason },
    });
  };
  return (
    <StepDialog title={`Proposal of ${one.number}`} action="Decide" send={send} onClose={onClose}>
      <p>
        Proposed by <bdi>{one.proposedBy}</bdi>: {one.isEstablished === true ? 'established' : 'not established'}.{' '}
        {one.sanction !== null && sanctionWords[one.sanction]}
        {one.barMonths !== null && ` (${one.barMonths} months)`}. <span dir="auto">{one.reason}</span>
      </p>
      <Select
        label="What you decide"
        placeholder="Choose"
        options={[
          { value: 'confirm', label: 'Confirm it; it takes effect at once' },
          { value: 'send-back', label: 'Send it back' },
        ]}
        value={verdict}
        onChange={setVerdict}
      />
      <TextField label="Why" isRequired rows={3} value={reason} onChange={setReason} />
    </StepDialog>
  );
}
