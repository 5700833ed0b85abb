import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { complaintsQuery, type StaffComplaint } from './complaint-queries.ts';
import { outcomeWords } from './complaint-words.ts';
import styles from '../../ui/case-card.module.css';

type Outcome = NonNullable<StaffComplaint['outcome']>;

/** Decides a complaint with the answer that its filer reads. */
export function DecideDialog({
  complaint,
  onClose,
}: {
  readonly complaint: StaffComplaint;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [answer, setAnswer] = useState('');
  const decide = useMutation({
    mutationFn: async () => {
      if (outcome === '') throw new Error('Choose what comes of it.');
      if (answer.trim().length < 10)
        throw new Error('Write the answer in at least a sentence; it is read by who filed it.');
      return request('POST /api/complaints/:id/decision', { params: { id: complaint.id }, body: { outcome, answer } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: complaintsQuery.queryKey });
      onClose();
    },
  });
  const options = Object.entries(outcomeWords).map(([value, label]) => ({ value, label }));
  return (
    <Dialog
      title={`Decide ${complaint.number}`}
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
      <div className={styles.group}>
        <Select
          label="What comes of it"
          placeholder="Choose"
          options={options}
          value={outcome}
          // The options are the outcomes.
          onChange={(value) => setOutcome(value as Outcome | '')}
        />
        <TextField
          label="Answer"
          hint="What you found, why you decide so, and what happens now. It cannot be changed afterwards."
          isRequired
          rows={6}
          value={answer}
          onChange={setAnswer}
        />
        {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
      </div>
    </Dialog>
  );
}
