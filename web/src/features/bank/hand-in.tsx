import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { BankDraft } from './bank-queries.ts';
import styles from './bank.module.css';
import { forgetTyped } from './kept-typing.ts';

/** Makes the draft a revision, or throws it away. */
export function HandIn({
  draft,
  save,
  hasErrors,
}: {
  readonly draft: BankDraft;
  readonly save: () => Promise<boolean>;
  readonly hasErrors: boolean;
}) {
  const { id, entryId } = draft;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const handIn = useMutation({
    mutationFn: async () => {
      if (!(await save())) throw new Error('The last words are not saved yet. Try again in a moment.');
      return request('POST /api/bank/drafts/:id/submission', { params: { id } });
    },
    onSuccess: async () => {
      forgetTyped(id);
      // The page of the question begins anew: what it showed before was another revision.
      queryClient.removeQueries({ queryKey: ['bank', 'entry', entryId] });
      await queryClient.invalidateQueries({ queryKey: ['bank'], refetchType: 'none' });
      await navigate({ to: '/staff/bank/entries/$entry', params: { entry: entryId } });
    },
  });
  const discard = useMutation({
    mutationFn: async () => {
      await save();
      await request('DELETE /api/bank/drafts/:id', { params: { id } });
    },
    onSuccess: async () => {
      forgetTyped(id);
      await navigate({ to: '/staff/bank' });
    },
  });
  return (
    <>
      {handIn.error !== null && <Notice tone="danger" role="alert" title={handIn.error.message} />}
      {hasErrors && <p className={styles.quiet}>Mend what the linter names before you hand it in.</p>}
      <div className={styles.row}>
        <Button look="primary" isPending={handIn.isPending} onPress={() => handIn.mutate()}>
          Hand in for technical review
        </Button>
        <Button onPress={() => setAsking(true)}>Throw the draft away</Button>
      </div>
      <Dialog
        title={`Throw the draft of ${entryId} away?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep it</Button>
            <Button look="danger" isPending={discard.isPending} onPress={() => discard.mutate()}>
              Throw it away
            </Button>
          </>
        }
      >
        <p>Revisions that were handed in stay as they are.</p>
        {discard.error !== null && <Notice tone="danger" role="alert" title={discard.error.message} />}
      </Dialog>
    </>
  );
}
