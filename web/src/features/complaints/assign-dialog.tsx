import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { complaintsQuery, type StaffComplaint, type StaffMember } from './complaint-queries.ts';
import styles from '../../ui/case-card.module.css';

/** Says whom a complaint is about and who handles it; the server refuses whoever is involved. */
export function AssignDialog({
  complaint,
  staff,
  onClose,
}: {
  readonly complaint: StaffComplaint;
  readonly staff: readonly StaffMember[];
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [subjectId, setSubjectId] = useState(complaint.subject?.id ?? '');
  const [handlerId, setHandlerId] = useState(complaint.handler?.id ?? '');
  const assign = useMutation({
    mutationFn: async () => {
      if (handlerId === '') throw new Error('Choose who handles it.');
      return request('POST /api/complaints/:id/assignment', {
        params: { id: complaint.id },
        body: { handlerId, subjectId: subjectId === '' ? null : subjectId },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: complaintsQuery.queryKey });
      onClose();
    },
  });
  const options = (members: readonly StaffMember[]) => members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog
      title={`Assign ${complaint.number}`}
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
          label="Whose conduct or decision it is about"
          hint="They do not see it. Leave it open when it is about nobody in particular."
          placeholder="Nobody in particular"
          options={options(staff)}
          value={subjectId}
          onChange={setSubjectId}
        />
        <Select
          label="Who handles it"
          hint="An officer who is not involved and has no recorded relation to the people involved."
          placeholder="Choose"
          options={options(staff.filter(({ roles }) => roles.includes('officer')))}
          value={handlerId}
          onChange={setHandlerId}
        />
        {assign.error !== null && <Notice tone="danger" role="alert" title={assign.error.message} />}
      </div>
    </Dialog>
  );
}
