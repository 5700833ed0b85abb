import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Case } from './misconduct-query.ts';
import { sanctionWords } from './misconduct-words.ts';
import { StepDialog } from './step-dialog.tsx';

type Sanction = NonNullable<Case['sanction']>;

const months = [6, 12, 24] as const;

/** Proposes a finding and what follows from it; somebody else confirms. */
export function ProposeDialog({ one, onClose }: { readonly one: Case; readonly onClose: () => void }) {
  const [finding, setFinding] = useState('');
  const [sanction, setSanction] = useState<Sanction>('none');
  const [barMonths, setBarMonths] = useState<(typeof months)[number]>(6);
  const [reason, setReason] = useState('');
  const isEstablished = finding === 'established';
  const send = async () => {
    if (finding === '') throw new Error('Choose what you find.');
    if (reason.trim().length < 10)
      throw new Error('Write the reasons in at least a sentence; the candidate reads them.');
    const chosen = isEstablished ? sanction : 'none';
    await request('POST /api/misconduct/:id/proposal', {
      params: { id: one.id },
      body: { isEstablished, sanction: chosen, barMonths: chosen === 'bar' ? barMonths : null, reason },
    });
  };
  return (
    <StepDialog title={`Propose a decision: ${one.number}`} action="Propose it" send={send} onClose={onClose}>
      <Select
        label="What you find"
        placeholder="Choose"
        options={[
          { value: 'not-established', label: 'It is not established' },
          { value: 'established', label: 'It is established' },
        ]}
        value={finding}
        onChange={setFinding}
      />
      {isEstablished && (
        <Select
          label="What follows"
          options={Object.entries(sanctionWords).map(([value, label]) => ({ value, label }))}
          value={sanction}
          // The options are the sanctions.
          onChange={(value) => setSanction(value as Sanction)}
        />
      )}
      {isEstablished && sanction === 'bar' && (
        <Select
          label="For how long"
          options={months.map((count) => ({ value: String(count), label: `${count} months` }))}
          value={String(barMonths)}
          onChange={(value) => setBarMonths(months.find((count) => String(count) === value) ?? 6)}
        />
      )}
      <TextField
        label="Reasons"
        hint="What the facts are, what the candidate said to them, and why you decide so."
        isRequired
        rows={5}
        value={reason}
        onChange={setReason}
      />
    </StepDialog>
  );
}
