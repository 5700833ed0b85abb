import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './people.module.css';
import { relationLabels } from './relation-labels.ts';
import { type Relation, relationsQuery } from './relations-query.ts';

/** Ends a relation, with its last day and the reason. */
export function EndRelationDialog({
  personId,
  relation,
  onClose,
}: {
  readonly personId: string;
  readonly relation: Relation;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [untilOn, setUntilOn] = useState('');
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: async () => {
      if (untilOn === '') throw new Error('Choose the last day.');
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; the ledger keeps it.');
      return request('POST /api/relations/:id/end', { params: { id: relation.id }, body: { untilOn, reason } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: relationsQuery(personId).queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`End: ${relationLabels[relation.kind]} ${relation.otherName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            End it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <TextField label="Last day" type="date" isRequired value={untilOn} onChange={setUntilOn} />
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          rows={2}
        />
        {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
      </div>
    </Dialog>
  );
}
