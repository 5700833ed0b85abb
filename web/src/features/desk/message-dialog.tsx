import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { StuckPerson } from './desk-query.ts';
import styles from './desk.module.css';

/** A few words to one person; trying again sends the same message once. */
export function MessageDialog({
  cohortId,
  person,
  onClose,
}: {
  readonly cohortId: string;
  readonly person: StuckPerson;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [message] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      if (text.trim() === '') throw new Error('Write a few words first.');
      await request('PUT /api/cohorts/:id/desk/messages/:message', {
        params: { id: cohortId, message },
        body: { personId: person.personId, text: text.trim() },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['desk', cohortId] });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Write to ${person.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={send.isPending} onPress={() => send.mutate()}>
            Send
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>It appears among their messages, and goes by mail if they like. Answers come to you in the cohort.</p>
        <TextField
          label="Your words"
          hint="An offer helps more than a question: what you could look at together, and when."
          rows={5}
          maxLength={1000}
          value={text}
          onChange={setText}
        />
        {send.error !== null && <Notice tone="danger" role="alert" title={send.error.message} />}
      </div>
    </Dialog>
  );
}
