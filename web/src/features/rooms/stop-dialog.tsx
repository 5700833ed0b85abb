import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { storyQuery } from './room-queries.ts';
import styles from './rooms.module.css';

/** Records that this candidate was kept from working by mistake; the published rules say what follows. */
export function StopDialog({ sitting, onClose }: { readonly sitting: string; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const record = useMutation({
    mutationFn: async () => {
      if (from === '' || to === '' || !(new Date(from) < new Date(to)))
        throw new Error('Say from when until when the candidate could not work.');
      if (reason.trim().length < 10) throw new Error('Say in a sentence what happened.');
      return request('POST /api/disruptions/stops', {
        body: { sittings: [sitting], from: new Date(from).toISOString(), to: new Date(to).toISOString(), reason },
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: storyQuery(sitting).queryKey }),
  });
  return (
    <Dialog
      title="Record a stop by mistake"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{record.data === undefined ? 'Cancel' : 'Close'}</Button>
          {record.data === undefined && (
            <Button look="primary" isPending={record.isPending} onPress={() => record.mutate()}>
              Record it
            </Button>
          )}
        </>
      }
    >
      <div className={styles.group}>
        {record.data === undefined ? (
          <>
            <p>An invigilator kept the candidate from working while the clock ran. Times as your clock shows them.</p>
            <TextField label="From" type="datetime-local" isRequired value={from} onChange={setFrom} />
            <TextField label="Until" type="datetime-local" isRequired value={to} onChange={setTo} />
            <TextField
              label="What happened"
              hint="It stays in the records of the sitting."
              isRequired
              rows={3}
              value={reason}
              onChange={setReason}
            />
          </>
        ) : (
          <Notice tone="good" role="status" title={`${Math.round(record.data.lostSeconds)} seconds were lost`}>
            <p>If the exam still runs, they were given back. An officer decides the rest under Interruptions.</p>
          </Notice>
        )}
        {record.error !== null && <Notice tone="danger" role="alert" title={record.error.message} />}
      </div>
    </Dialog>
  );
}
