import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { appealsQuery, type StaffAppeal } from './appeal-queries.ts';
import { outcomeWords } from './appeal-words.ts';
import styles from '../../ui/case-card.module.css';

type Outcome = NonNullable<StaffAppeal['outcome']>;
type Correction = 'none' | 'credit-all' | 'leave-out' | 'mark-again';

const corrections = [
  { value: 'none', label: 'No: scoring stays as it is' },
  { value: 'credit-all', label: 'Yes: give everybody who had it its points' },
  { value: 'leave-out', label: 'Yes: leave it out for everybody' },
];

const remarks = [
  { value: 'mark-again', label: 'Yes: somebody who had no part in it marks it again' },
  { value: 'none', label: 'No: the mark stays as it is' },
];

/** Decides an appeal with reasons; an upheld challenge can propose to correct everybody who had the question. */
export function DecideAppealDialog({
  appeal,
  onClose,
}: {
  readonly appeal: StaffAppeal;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [answer, setAnswer] = useState('');
  const isOfWork = appeal.submissionId !== null;
  const [chosen, setCorrection] = useState<Correction>(isOfWork ? 'mark-again' : 'none');
  const correction = outcome === '' || outcome === 'not-upheld' ? 'none' : chosen;
  const [disclosureReason, setDisclosureReason] = useState('');
  const decide = useMutation({
    mutationFn: () => {
      if (outcome === '') throw new Error('Choose what comes of it.');
      if (answer.trim().length < 10)
        throw new Error('Write the answer in at least a sentence; the candidate reads it.');
      return request('POST /api/appeals/:id/decision', {
        params: { id: appeal.id },
        body: {
          outcome,
          answer,
          correction,
          disclosureReason: disclosureReason.trim() === '' ? null : disclosureReason,
        },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: appealsQuery.queryKey });
      onClose();
    },
  });
  const doesDisclose = decide.error instanceof RequestError && decide.error.code === 'answer-discloses';
  return (
    <Dialog
      title={`Decide ${appeal.number}`}
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
          options={Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))}
          value={outcome}
          // The options are the outcomes.
          onChange={(value) => setOutcome(value as Outcome | '')}
        />
        <TextField
          label="Answer"
          hint="What you looked at, what you found and why. Speak of what is tested, never in the words of a question."
          isRequired
          rows={6}
          value={answer}
          onChange={setAnswer}
        />
        {(appeal.ground === 'question' || isOfWork) && outcome !== '' && outcome !== 'not-upheld' && (
          <Select
            label={isOfWork ? 'Mark the work again' : 'Correct how the question is scored'}
            options={isOfWork ? remarks : corrections}
            value={correction}
            // The options are the corrections.
            onChange={(value) => setCorrection(value as Correction)}
          />
        )}
        {correction === 'mark-again' && (
          <p className={styles.quiet}>
            What the candidate was told stands until then. It may become lower only with a reason of its own.
          </p>
        )}
        {correction !== 'none' && correction !== 'mark-again' && (
          <p className={styles.quiet}>
            This proposes the change for every sitting with the question. Another officer sees what it does and signs.
          </p>
        )}
        {doesDisclose && (
          <TextField
            label="Why it may go out all the same"
            rows={2}
            value={disclosureReason}
            onChange={setDisclosureReason}
          />
        )}
        {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
      </div>
    </Dialog>
  );
}
