import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './people.module.css';
import { relationLabels } from './relation-labels.ts';
import { relationsQuery } from './relations-query.ts';

type Kind = keyof typeof relationLabels;

/** Records what a person is to another one, from which day and why. */
export function RelationDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<Kind>('taught');
  const [search, setSearch] = useState('');
  const [otherPersonId, setOther] = useState('');
  const [sinceOn, setSinceOn] = useState('');
  const [reason, setReason] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { data } = useQuery({
    queryKey: ['people', 'found', wanted],
    queryFn: ({ signal }) => request('GET /api/people', { query: { search: wanted } }, { signal }),
    enabled: wanted.length >= 2,
  });
  const found = data?.people.filter(({ id }) => id !== personId) ?? [];
  const record = useMutation({
    mutationFn: async () => {
      if (otherPersonId === '') throw new Error('Choose the other person.');
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; the ledger keeps it.');
      return request('POST /api/people/:id/relations', {
        params: { id: personId },
        body: { kind, otherPersonId, reason, ...(sinceOn === '' ? {} : { sinceOn }) },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: relationsQuery(personId).queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title="Record a relation"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={record.isPending} onPress={() => record.mutate()}>
            Record it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="This person"
          options={Object.entries(relationLabels).map(([value, label]) => ({ value, label }))}
          value={kind}
          // The options are the kinds.
          onChange={(value) => setKind(value as Kind)}
        />
        <TextField label="Find the other person" type="search" value={search} onChange={setSearch} />
        <Select
          label="The other person"
          placeholder={found.length === 0 ? 'Nobody found yet' : 'Choose'}
          options={found.map(({ id, legalName, email }) => ({ value: id, label: `${legalName}, ${email}` }))}
          value={otherPersonId}
          onChange={setOther}
        />
        <TextField label="From (today where it is left out)" type="date" value={sinceOn} onChange={setSinceOn} />
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          rows={2}
        />
        {record.error !== null && <Notice tone="danger" role="alert" title={record.error.message} />}
      </div>
    </Dialog>
  );
}
