import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from '../../ui/case-card.module.css';
import { type AllocatedScript, allocationQuery, type PlaceOfScript } from './script-queries.ts';

/** Gives a place of a script to a marker, with the reason; of those who are not free it says why. */
export function GivePlaceDialog({
  script,
  place,
  onClose,
}: {
  readonly script: AllocatedScript;
  readonly place: PlaceOfScript['place'];
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [markerId, setMarkerId] = useState('');
  const [reason, setReason] = useState('');
  const give = useMutation({
    mutationFn: () =>
      request('POST /api/script-allocation/:id/tasks', {
        params: { id: script.id },
        body: { place, markerId, reason },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: allocationQuery.queryKey });
      onClose();
    },
  });
  const free = script.markers.filter(({ barrier }) => barrier === null);
  const barred = script.markers.filter(({ barrier }) => barrier !== null);
  return (
    <Dialog
      title={`Who gives the ${place} mark of ${script.code}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={markerId === '' || reason.trim().length < 3}
            isPending={give.isPending}
            onPress={() => give.mutate()}
          >
            Give it to them
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="Marker"
          placeholder={free.length === 0 ? 'Nobody is free' : 'Choose'}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          value={markerId}
          onChange={setMarkerId}
        />
        <TextField label="Reason" rows={2} maxLength={1000} value={reason} onChange={setReason} />
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
        {give.error !== null && <Notice tone="danger" role="alert" title={give.error.message} />}
      </div>
    </Dialog>
  );
}
