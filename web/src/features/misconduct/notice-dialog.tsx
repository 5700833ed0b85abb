import { useState } from 'react';
import { request } from '../../api/request.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { Case } from './misconduct-query.ts';
import { StepDialog } from './step-dialog.tsx';

/** Tells the candidate what is said; two weeks to answer begin. */
export function NoticeDialog({ one, onClose }: { readonly one: Case; readonly onClose: () => void }) {
  const [notice, setNotice] = useState('');
  const send = async () => {
    if (notice.trim().length < 10) throw new Error('Say what was seen, in at least a sentence.');
    await request('POST /api/misconduct/:id/notice', { params: { id: one.id }, body: { notice } });
  };
  return (
    <StepDialog title={`Tell the candidate: ${one.number}`} action="Send the notice" send={send} onClose={onClose}>
      <TextField
        label="Notice"
        hint="The candidate reads it. Say what was seen and when, without a judgement. They have 14 days to answer."
        isRequired
        rows={5}
        value={notice}
        onChange={setNotice}
      />
    </StepDialog>
  );
}
