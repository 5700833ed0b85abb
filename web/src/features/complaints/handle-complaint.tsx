import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { complaintsQuery, type StaffComplaint, type StaffMember } from './complaint-queries.ts';
import styles from '../../ui/case-card.module.css';
import { DecideDialog } from './decide-dialog.tsx';

/** What an officer can do with an open complaint. */
export function HandleComplaint({
  complaint,
  staff,
}: {
  readonly complaint: StaffComplaint;
  readonly staff: readonly StaffMember[];
}) {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'assign' | 'decide' | null>(null);
  const { id, number, state, handler } = complaint;
  const acknowledge = useMutation({
    mutationFn: () => request('POST /api/complaints/:id/acknowledgement', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: complaintsQuery.queryKey }),
  });
  return (
    <>
      {acknowledge.error !== null && <Notice tone="danger" role="alert" title={acknowledge.error.message} />}
      <div className={styles.row}>
        {state === 'received' && (
          <Button
            onPress={() => acknowledge.mutate()}
            isPending={acknowledge.isPending}
            aria-label={`Acknowledge ${number}`}
          >
            Acknowledge
          </Button>
        )}
        <Button onPress={() => setOpen('assign')} aria-label={`Assign ${number}`}>
          {handler === null ? 'Assign' : 'Hand over'}
        </Button>
        {state === 'acknowledged' && handler?.isMe === true && (
          <Button onPress={() => setOpen('decide')} aria-label={`Decide ${number}`}>
            Decide
          </Button>
        )}
      </div>
      {open === 'assign' && <AssignDialog complaint={complaint} staff={staff} onClose={() => setOpen(null)} />}
      {open === 'decide' && <DecideDialog complaint={complaint} onClose={() => setOpen(null)} />}
    </>
  );
}
