import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BoardRow } from './room-queries.ts';
import styles from './rooms.module.css';

/** One call for help and its answer, which the candidate reads at once. */
export function AnswerHelp({ call }: { readonly call: BoardRow['help'][number] }) {
  const [answer, setAnswer] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      if (answer.trim() === '') throw new Error('Write the answer first.');
      return request('POST /api/rooms/help/:id/answer', { params: { id: call.id }, body: { answer } });
    },
  });
  return (
    <div className={styles.call}>
      <p>
        <strong>{call.number}</strong> {call.text === '' ? 'Calls without words.' : call.text}
      </p>
      <TextField label={`Answer to ${call.number}`} rows={2} value={answer} onChange={setAnswer} />
      {send.error !== null && <Notice tone="danger" role="alert" title={send.error.message} />}
      <div>
        <Button isPending={send.isPending} onPress={() => send.mutate()}>
          Answer
        </Button>
      </div>
    </div>
  );
}
