import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { appealsQuery, type StaffAppeal } from './appeal-queries.ts';
import styles from '../../ui/case-card.module.css';

/** Gives an appeal to a reviewer; of those who are not free it says what stands in the way. */
export function AssignAppealDialog({
  appeal,
  onClose,
}: {
  readonly appeal: StaffAppeal;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reviewerId, setReviewerId] = useState(appeal.reviewer?.id ?? '');
  const assign = useMutation({
    mutationFn: () => {
      if (reviewerId === '') throw new Error('Choose who reviews it.');
      return request('POST /api/appeals/:id/assignment', { params: { id: appeal.id }, body: { reviewerId } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: appealsQuery.queryKey });
      onClose();
    },
  });
  const free = appeal.officers.filter(({ barrier }) => barrier === null);
  const barred = appeal.officers.filter(({ barrier }) => barrier !== null);
  return (
    <Dialog
      title={`Reviewer of ${appeal.number}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={assign.isPending} onPress={() => assign.mutate()}>
            Assign
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="Who reviews it"
          placeholder="Choose"
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          value={reviewerId}
          onChange={setReviewerId}
        />
        {barred.length > 0 && (
          <div className={styles.quiet}>
            <p>Not free:</p>
            <ul>
              {barred.map(({ id, barrier }) => (
                <li key={id}>{barrier}</li>
              ))}
            </ul>
          </div>
        )}
        {assign.error !== null && <Notice tone="danger" role="alert" title={assign.error.message} />}
      </div>
    </Dialog>
  );
}
