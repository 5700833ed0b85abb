import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shortHash } from './release-words.ts';
import { type ListedCohort, releasesQuery } from './releases-query.ts';
import styles from './releases.module.css';

/** Asks before a cohort is moved; the reason goes to the ledger. */
export function MoveDialog({
  cohort,
  release,
  onClose,
}: {
  readonly cohort: ListedCohort;
  readonly release: string;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const move = useMutation({
    mutationFn: () =>
      request('POST /api/cohorts/:id/release', {
        params: { id: cohort.id },
        body: { release, from: cohort.release, reason: reason.trim() },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: releasesQuery.queryKey });
      onClose();
    },
  });
  const submit = () => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length >= 3) move.mutate();
  };
  return (
    <Dialog
      title={`Move ${cohort.title} to ${shortHash(release)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={move.isPending} onPress={submit}>
            Move {cohort.title}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          From their next page on, the people of this cohort learn from the other release. Their progress, answers and
          notes stay. Examinations that are frozen are not touched. You can move the cohort back.
        </p>
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          error={isMissing ? 'Give the reason in a few words.' : undefined}
          rows={2}
        />
        {move.error !== null && <Notice tone="danger" role="alert" title={move.error.message} />}
      </div>
    </Dialog>
  );
}
