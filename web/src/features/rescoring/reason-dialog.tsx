import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Flip, type ListedRescoring, rescoringsQuery } from './rescoring-queries.ts';
import styles from './rescoring.module.css';

/** What may be decided about a change. */
export type Step =
  { readonly kind: 'sign' | 'withdraw' | 'reverse' } | { readonly kind: 'withdraw-pass'; readonly flip: Flip };

const words = {
  sign: {
    verb: 'Sign and score again',
    says: 'Everybody who had this question is scored again now, and told. Results keep what they were before.',
  },
  withdraw: { verb: 'Withdraw', says: 'The proposal ends here. Nothing was changed by it.' },
  reverse: {
    verb: 'Propose to take it back',
    says: 'A new proposal: when another officer signs it, everybody is scored by the key of the form again.',
  },
  'withdraw-pass': {
    verb: 'Withdraw the pass',
    says: 'This person reads your reason and may appeal. Decide about a certificate on the page Certification.',
  },
} as const satisfies Record<Step['kind'], { verb: string; says: string }>;

/** Asks for the reason before something is decided; it goes to the ledger. */
export function ReasonDialog(props: {
  readonly rescoring: ListedRescoring;
  readonly step: Step;
  readonly onClose: () => void;
}) {
  const { rescoring, step, onClose } = props;
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { verb, says } = words[step.kind];
  const decide = useMutation({
    mutationFn: () => send(rescoring.id, step, reason.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: rescoringsQuery.queryKey });
      onClose();
    },
  });
  const submit = () => {
    setMissing(reason.trim().length < 10);
    if (reason.trim().length >= 10) decide.mutate();
  };
  const name = step.kind === 'withdraw-pass' ? (step.flip.name ?? 'an erased person') : `change ${rescoring.number}`;
  return (
    <Dialog
      title={`${verb}: ${name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look={step.kind === 'withdraw-pass' ? 'danger' : 'primary'}
            isPending={decide.isPending}
            onPress={submit}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>{says}</p>
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          error={isMissing ? 'Give the reason in a sentence.' : undefined}
          rows={3}
        />
        {decide.error !== null && <Notice tone="danger" role="alert" title={decide.error.message} />}
      </div>
    </Dialog>
  );
}

async function send(id: string, step: Step, reason: string): Promise<void> {
  const params = { id };
  if (step.kind === 'reverse') {
    await request('POST /api/rescorings/:id/reversals', { params, body: { reason } });
    return;
  }
  if (step.kind === 'withdraw-pass') {
    await request('POST /api/sittings/:id/pass-withdrawals', { params: { id: step.flip.sitting }, body: { reason } });
    return;
  }
  await request('POST /api/rescorings/:id/decisions', { params, body: { step: step.kind, reason } });
}
