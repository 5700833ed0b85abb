import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ListedPerson } from './listed-person.ts';
import styles from './people.module.css';
import { type Role, roleLabels } from './role-labels.ts';

/** Gives somebody a role or takes it away; both need a reason, which the ledger keeps. */
export function RoleDialog({ person, onClose }: { readonly person: ListedPerson; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [role, setRole] = useState<Role | ''>('');
  const [reason, setReason] = useState('');
  const isTaking = role !== '' && person.roles.includes(role);
  const change = useMutation({
    mutationFn: async () => {
      if (role === '') throw new Error('Choose a role.');
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; the ledger keeps it.');
      if (isTaking)
        return request('POST /api/people/:id/roles/:role/revoke', {
          params: { id: person.id, role },
          body: { reason },
        });
      return request('POST /api/people/:id/roles', { params: { id: person.id }, body: { role, reason } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  // The keys are the roles.
  const roles = Object.keys(roleLabels) as Role[];
  const options = roles.map((value) => ({
    value,
    label: person.roles.includes(value) ? `Take away: ${roleLabels[value]}` : `Give: ${roleLabels[value]}`,
  }));
  return (
    <Dialog
      title={`Roles of ${person.legalName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look={isTaking ? 'danger' : 'primary'} isPending={change.isPending} onPress={() => change.mutate()}>
            {role === '' ? 'Change' : `${isTaking ? 'Take away' : 'Give'} ${roleLabels[role]}`}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="Change"
          placeholder="Choose"
          options={options}
          value={role}
          // The options are the roles.
          onChange={(value) => setRole(value as Role | '')}
        />
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          rows={2}
        />
        {change.error !== null && <Notice tone="danger" role="alert" title={change.error.message} />}
      </div>
    </Dialog>
  );
}
