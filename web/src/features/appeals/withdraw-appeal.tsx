import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type OwnAppeal, ownAppealsQuery } from './appeal-queries.ts';
import styles from '../../ui/case-card.module.css';

/** Takes an appeal back, after asking once. */
export function WithdrawAppeal({ appeal }: { readonly appeal: OwnAppeal }) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => request('POST /api/appeals/:id/withdrawal', { params: { id: appeal.id } }),
    onSuccess: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey: ownAppealsQuery.queryKey });
    },
  });
  return (
    <div>
      <Button onPress={() => setAsking(true)} aria-label={`Take ${appeal.number} back`}>
        Take it back
      </Button>
      {isAsking && (
        <Dialog
          title={`Take ${appeal.number} back`}
          isOpen
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>Keep it</Button>
              <Button look="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
                Take it back
              </Button>
            </>
          }
        >
          <div className={styles.group}>
            <p>Nobody looks at it any more. You can file another one while the time for appeals runs.</p>
            {withdraw.error !== null && <Notice tone="danger" role="alert" title={withdraw.error.message} />}
          </div>
        </Dialog>
      )}
    </div>
  );
}
