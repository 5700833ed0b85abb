import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request as call } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accommodations.module.css';
import { accommodationRequestsQuery, type DeskRequest } from './accommodation-queries.ts';
import { outcomeWords } from './accommodation-words.ts';
import { ArrangementFields } from './arrangement-fields.tsx';

/** Decides a request: begins with what was asked, and every part can be changed. */
export function DecideDialog({ request, onClose }: { readonly request: DeskRequest; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { id, number, asked, decision } = request;
  const [given, setGiven] = useState(decision?.given ?? asked);
  const [other, setOther] = useState(decision?.given.other ?? '');
  const [areWordsMet, setWordsMet] = useState(true);
  const [validUntil, setValidUntil] = useState('');
  const [answer, setAnswer] = useState('');
  const decide = useMutation({
    mutationFn: async () => {
      if (answer.trim().length < 10)
        throw new Error('Write the reason in at least a sentence; the candidate reads it.');
      return call('POST /api/accommodations/:id/decision', {
        params: { id },
        body: { given: { ...given, other }, areWordsMet, validUntil: validUntil === '' ? null : validUntil, answer },
      });
    },
  });
  if (decide.data !== undefined) {
    // Read anew when this is closed: the request then moves to those that are decided.
    const close = () => {
      onClose();
      void queryClient.invalidateQueries({ queryKey: accommodationRequestsQuery.queryKey });
    };
    const { outcome, updatedSittings, hasRunningSitting } = decide.data;
    return (
      <Dialog
        title={`${number}: ${outcomeWords[outcome]}`}
        isOpen
        onClose={close}
        actions={<Button onPress={close}>Close</Button>}
      >
        <div className={styles.group}>
          <p>
            The candidate has been told.
            {updatedSittings > 0 && ' The sitting that waits for its start has it already.'}
          </p>
          {hasRunningSitting && (
            <Notice tone="caution" title="A sitting of this person runs now">
              <span>It keeps its time. Extend it on the room board, with a reason.</span>
            </Notice>
          )}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={`Decide ${number}`}
      isOpen
      onClose={onClose}
      isDismissable={false}
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
        <p>Set what is given. Nothing chosen refuses it; less than was asked grants it in part.</p>
        <ArrangementFields value={given} onChange={setGiven} />
        <TextField
          label="What else is to be arranged"
          hint="Invigilators read this. Never the reason."
          rows={2}
          value={other}
          onChange={setOther}
        />
        <Checkbox isSelected={areWordsMet} onChange={setWordsMet}>
          What was asked in words is met, or nothing more was asked
        </Checkbox>
        <TextField
          label="Last day on which it counts"
          hint="Empty: without an end."
          type="date"
          value={validUntil}
          onChange={setValidUntil}
        />
        <TextField
          label="Reason"
          hint="What you found and why you decide so. The candidate reads it."
          isRequired
          rows={5}
          value={answer}
          onChange={setAnswer}
        />
        {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
      </div>
    </Dialog>
  );
}
