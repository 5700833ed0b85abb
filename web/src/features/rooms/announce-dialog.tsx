import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './rooms.module.css';

/** Tells everybody in the room something; it stands on their screens within two seconds. */
export function AnnounceDialog({ room, onClose }: { readonly room: string; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [requestId] = useState(() => crypto.randomUUID());
  const announce = useMutation({
    mutationFn: async () => {
      if (text.trim().length < 3) throw new Error('Write what everybody should read.');
      const body = { requestId, text, sittings: null };
      return request('POST /api/rooms/:room/announcements', { params: { room }, body });
    },
  });
  const { data } = announce;
  return (
    <Dialog
      title="Tell everybody in this room"
      isOpen
      onClose={onClose}
      actions={
        data === undefined ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="primary" isPending={announce.isPending} onPress={() => announce.mutate()}>
              Tell
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={onClose}>
            Close
          </Button>
        )
      }
    >
      <div className={styles.group}>
        {data === undefined ? (
          <TextField
            label="What everybody reads"
            hint="It appears above the question and is read out. It stays in the records."
            isRequired
            rows={3}
            value={text}
            onChange={setText}
          />
        ) : (
          <Notice tone="good" role="status" title={`Told to ${data.told} ${data.told === 1 ? 'person' : 'people'}`} />
        )}
        {announce.error !== null && <Notice tone="danger" role="alert" title={announce.error.message} />}
      </div>
    </Dialog>
  );
}
