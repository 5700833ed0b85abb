import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = {
  return: {
    title: 'Give this script back unmarked',
    lead: 'Somebody else gets it. If you know or guess whose it is, this is the right thing to do; do not write the name.',
    action: 'Give back',
  },
  reopen: {
    title: 'Take this mark back to change it',
    lead: 'What you gave stays in the record beside the reason. It does not count until you give it again.',
    action: 'Take back',
  },
} as const;

/** A step that needs a reason: giving a script back, or taking a given mark back. */
export function ReasonDialog({
  code,
  what,
  onClose,
  onDone,
}: {
  readonly code: string;
  readonly what: 'return' | 'reopen';
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const { title, lead, action } = words[what];
  const send = useMutation({
    mutationFn: () => {
      const input = { params: { code }, body: { reason } };
      return what === 'return'
        ? request('POST /api/marking/scripts/:code/return', input)
        : request('POST /api/marking/scripts/:code/reopening', input);
    },
    onSuccess: async () => {
      onClose();
      if (what === 'return') await navigate({ to: '/staff/marking' });
      await onDone();
    },
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={reason.trim().length < 3}
            isPending={send.isPending}
            onPress={() => send.mutate()}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      <TextField label="Reason" rows={3} maxLength={1000} value={reason} onChange={setReason} />
      {send.error !== null && <Notice tone="danger" role="alert" title={send.error.message} />}
    </Dialog>
  );
}
