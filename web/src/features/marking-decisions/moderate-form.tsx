import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Decision, decisionsQuery } from './decision-queries.ts';

/** Confirms a settled script after reading it again, or sends it to an adjudicator. A moderator changes no mark. */
export function ModerateForm({ decision }: { readonly decision: Decision }) {
  const queryClient = useQueryClient();
  const [choice, setChoice] = useState('');
  const [reason, setReason] = useState('');
  const moderate = useMutation({
    mutationFn: () => {
      if (choice === '') throw new Error('Choose what comes of it.');
      if (reason.trim().length < 10) throw new Error('Say why, in a sentence.');
      return request('POST /api/marking-decisions/:id/moderation', {
        params: { id: decision.id },
        body: { isConfirmed: choice === 'confirm', reason: reason.trim() },
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: decisionsQuery.queryKey }),
  });
  return (
    <Form
      submit="Decide"
      width="reading"
      isPending={moderate.isPending}
      error={moderate.error}
      onSubmit={() => moderate.mutate()}
    >
      <Select
        label="What comes of it"
        placeholder="Choose"
        value={choice}
        options={[
          { value: 'confirm', label: 'Confirm: the outcome follows from the marks' },
          { value: 'send', label: 'Send it to an adjudicator' },
        ]}
        onChange={setChoice}
      />
      <TextField
        label="Reason"
        hint="Kept in the ledger with your name and the time."
        rows={3}
        isRequired
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
