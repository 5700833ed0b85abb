import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { decisionsQuery, type WaitingScript } from './decision-queries.ts';
import { subjectWords } from './decision-words.ts';
import styles from './decisions.module.css';

/** Releases settled scripts together, so that the day of the feedback says nothing about how it went. */
export function ReleaseForm({ rows }: { readonly rows: readonly WaitingScript[] }) {
  const queryClient = useQueryClient();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const chosen = rows.map(({ id }) => id).filter((id) => !left.includes(id));
  const release = useMutation({
    mutationFn: () => {
      if (reason.trim().length < 10) throw new Error('Say in a sentence why they may be released now.');
      return request('POST /api/marking-releases', { body: { scripts: chosen, reason: reason.trim() } });
    },
    onSuccess: async () => {
      setReason('');
      await queryClient.invalidateQueries({ queryKey: decisionsQuery.queryKey });
    },
  });
  return (
    <Form
      submit={`Release ${chosen.length === 1 ? '1 script' : `${chosen.length} scripts`}`}
      width="reading"
      isPending={release.isPending}
      error={release.error}
      onSubmit={() => {
        if (chosen.length > 0) release.mutate();
      }}
    >
      <fieldset className={styles.choices}>
        <legend>Settled and not released yet</legend>
        {rows.map(({ id, code, ...row }) => (
          <Checkbox
            key={id}
            isSelected={!left.includes(id)}
            onChange={(isSelected) => setLeft(isSelected ? left.filter((one) => one !== id) : [...left, id])}
          >
            {code}, {subjectWords(row)}
          </Checkbox>
        ))}
      </fieldset>
      <TextField
        label="Reason"
        hint="Kept in the ledger with your name and the time."
        isRequired
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
