import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { cohortQuery } from './cohorts-query.ts';

/** Makes a link into the cohort and shows it this once. */
export function LinkForm({ cohortId }: { readonly cohortId: string }) {
  const queryClient = useQueryClient();
  const [label, setLabel] = useState('');
  const [validDays, setValidDays] = useState('30');
  const [uses, setUses] = useState('');
  const make = useMutation({
    mutationFn: () => {
      if (label.trim() === '') throw new Error('Say what the link is for, so that you know it again.');
      return request('POST /api/cohorts/:id/links', {
        params: { id: cohortId },
        body: { label, validDays: Number(validDays), uses: uses === '' ? null : Number(uses) },
      });
    },
    onSuccess: async () => {
      setLabel('');
      await queryClient.invalidateQueries({ queryKey: cohortQuery(cohortId).queryKey, exact: true });
    },
  });
  return (
    <>
      <Form
        submit="Make a link"
        look="secondary"
        onSubmit={() => make.mutate()}
        isPending={make.isPending}
        error={make.error}
      >
        <TextField
          label="What it is for"
          hint="For example: notice board of the clinic."
          value={label}
          onChange={setLabel}
        />
        <TextField label="Works for how many days" inputMode="numeric" value={validDays} onChange={setValidDays} />
        <TextField
          label="For how many people (optional)"
          hint="Leave it empty for as many as there are seats."
          inputMode="numeric"
          value={uses}
          onChange={setUses}
        />
      </Form>
      {make.data !== undefined && (
        <CopyField label="The new link" value={make.data.url} hint="Copy it now: it is not shown again." />
      )}
    </>
  );
}
