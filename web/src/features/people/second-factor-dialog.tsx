import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ListedPerson } from './listed-person.ts';
import styles from './people.module.css';

/** Takes a lost second factor away, after a delay in which its owner can stop it. */
export function SecondFactorDialog({
  person,
  onClose,
}: {
  readonly person: ListedPerson;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const reset = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3 || evidence.trim().length < 3)
        throw new Error('Fill in both fields in a few words.');
      return request('POST /api/people/:id/second-factor-reset', {
        params: { id: person.id },
        body: { reason: reason.trim(), evidence: evidence.trim() },
      });
    },
  });
  return (
    <Dialog
      title={`Second factor of ${person.legalName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{reset.isSuccess ? 'Close' : 'Cancel'}</Button>
          {!reset.isSuccess && (
            <Button look="danger" isPending={reset.isPending} onPress={() => reset.mutate()}>
              Take it away
            </Button>
          )}
        </>
      }
    >
      {reset.isSuccess ? (
        <Notice tone="good" role="status" title="It is taken away after three days">
          <span>
            On {new Date(reset.data.dueAt).toLocaleString('en-GB')}, unless the person stops it with the link that we
            have mailed.
          </span>
        </Notice>
      ) : (
        <div className={styles.group}>
          <p>
            Backup codes come first: ask whether some are left. Otherwise make sure who asks. The person gets a mail and
            can stop it for three days.
          </p>
          <TextField label="Reason" isRequired value={reason} onChange={setReason} rows={2} />
          <TextField
            label="How you made sure who asks"
            hint="Kept encrypted in the ledger. No numbers of identity papers."
            isRequired
            value={evidence}
            onChange={setEvidence}
            rows={2}
          />
          {reset.error !== null && <Notice tone="danger" role="alert" title={reset.error.message} />}
        </div>
      )}
    </Dialog>
  );
}
