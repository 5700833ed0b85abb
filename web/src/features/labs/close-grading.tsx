import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { labQuery } from './lab-queries.ts';

/** Takes no further graded run, for good, and opens the reasons. */
export function CloseGrading({ lab }: { readonly lab: string }) {
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const close = useMutation({
    mutationFn: () => request('POST /api/labs/:lab/closing', { params: { lab } }),
    onSuccess: (front) => {
      client.setQueryData(labQuery(lab).queryKey, front);
      setAsking(false);
    },
  });
  return (
    <div>
      <Button onPress={() => setAsking(true)}>I will not take another graded run</Button>
      <Dialog
        title="Take no further graded run of this lab?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep the choice open</Button>
            <Button look="primary" isPending={close.isPending} onPress={() => close.mutate()}>
              Take no further one
            </Button>
          </>
        }
      >
        <p>
          You then see at once why points were lost in the runs you took. It cannot be taken back. Practice stays open
          to you.
        </p>
        {close.error !== null && <Refusal error={close.error} />}
      </Dialog>
    </div>
  );
}
