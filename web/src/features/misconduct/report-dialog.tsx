import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RecentSitting } from './misconduct-query.ts';
import { momentWords } from './misconduct-words.ts';
import { StepDialog } from './step-dialog.tsx';

/** Writes down what was seen in a sitting, as facts. */
export function ReportDialog({
  sittings,
  onClose,
}: {
  readonly sittings: readonly RecentSitting[];
  readonly onClose: () => void;
}) {
  const [sittingId, setSittingId] = useState('');
  const [facts, setFacts] = useState('');
  const send = async () => {
    if (sittingId === '') throw new Error('Choose the sitting.');
    if (facts.trim().length < 10) throw new Error('Say what you saw, in at least a sentence.');
    await request('POST /api/misconduct', { body: { sittingId, facts } });
  };
  return (
    <StepDialog title="Report something" action="Report it" send={send} onClose={onClose}>
      <Select
        label="Which sitting"
        placeholder="Choose"
        options={sittings.map(({ id, candidate, startedAt }) => ({
          value: id,
          label: `${candidate}, ${momentWords(startedAt)}`,
        }))}
        value={sittingId}
        onChange={setSittingId}
      />
      <TextField
        label="What you saw"
        hint="Facts: what, when, where. Whoever reports decides nothing afterwards."
        isRequired
        rows={5}
        value={facts}
        onChange={setFacts}
      />
    </StepDialog>
  );
}
