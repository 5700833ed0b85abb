import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { erasuresQuery, type ListedErasure } from './privacy-queries.ts';
import styles from './privacy.module.css';

const grounds = [
  { value: 'appeal', label: 'An appeal is open' },
  { value: 'complaint', label: 'A complaint is open' },
  { value: 'legal-claim', label: 'Needed for a legal claim' },
  { value: 'legal-duty', label: 'A law demands it' },
] as const;

type HoldGround = (typeof grounds)[number]['value'];

/** Asks why somebody may not be erased yet, and until when. */
export function HoldDialog({
  erasure: { personId, legalName },
  onClose,
}: {
  readonly erasure: ListedErasure;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [ground, setGround] = useState<HoldGround>('appeal');
  const [note, setNote] = useState('');
  const [untilOn, setUntil] = useState('');
  const [isMissing, setMissing] = useState(false);
  const place = useMutation({
    mutationFn: () =>
      request('POST /api/people/:id/erasure-holds', {
        params: { id: personId },
        body: { ground, note: note.trim(), untilOn: untilOn === '' ? null : untilOn },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: erasuresQuery.queryKey });
      onClose();
    },
  });
  const submit = () => {
    setMissing(note.trim().length < 3);
    if (note.trim().length >= 3) place.mutate();
  };
  return (
    <Dialog
      title={`Place a hold on the erasure of ${legalName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={place.isPending} onPress={submit}>
            Place the hold
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="Ground"
          hint="The person sees it."
          value={ground}
          onChange={(value) => setGround(value as HoldGround)} // the options are the grounds
          options={grounds}
        />
        <TextField
          label="Note"
          hint="For officers; the person may ask for it. Kept encrypted in the ledger."
          isRequired
          value={note}
          onChange={setNote}
          error={isMissing ? 'Say in a few words what it is about.' : undefined}
          rows={2}
        />
        <TextField
          label="Last day, if it is known"
          hint="Empty: until somebody lifts it."
          type="date"
          value={untilOn}
          onChange={setUntil}
        />
        {place.error !== null && <Notice tone="danger" role="alert" title={place.error.message} />}
      </div>
    </Dialog>
  );
}
