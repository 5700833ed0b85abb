import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Leaves the cohort after asking. */
export function LeaveCohort({ title }: { readonly title: string }) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: () => request('POST /api/cohort/leave', {}),
    onSuccess: async () => {
      setAsking(false);
      // Another cohort may learn from other content.
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div>
      <Button onPress={() => setAsking(true)}>Leave this cohort</Button>
      <Dialog
        title={`Leave ${title}`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Stay</Button>
            <Button look="danger" isPending={leave.isPending} onPress={() => leave.mutate()}>
              Leave {title}
            </Button>
          </>
        }
      >
        <p>
          Your progress and answers stay. You then learn at your own pace, and your seat is free for somebody else; to
          come back you need an invitation.
        </p>
        {leave.error !== null && <Notice tone="danger" role="alert" title={leave.error.message} />}
      </Dialog>
    </div>
  );
}
