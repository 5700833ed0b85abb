import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { type LabRun, labRunQuery } from './lab-queries.ts';
import styles from './labs.module.css';
import type { RunKeeper } from './run-keeper.ts';
import { SaveWords } from './save-words.tsx';

type ActionProps = { readonly run: LabRun; readonly keeper: RunKeeper; readonly onRun: (run: LabRun) => void };

/** Whether it is saved, and what can be done with an open run. */
export function RunActions({ run, keeper, onRun }: ActionProps) {
  const params = { run: run.id };
  const [asking, setAsking] = useState<'submit' | 'reset' | null>(null);
  const client = useQueryClient();
  const navigate = useNavigate();
  const mark = useMutation({
    mutationFn: async () => {
      await saveFirst(keeper);
      const body = { revision: keeper.revision() };
      return run.kind === 'practice'
        ? request('POST /api/lab-runs/:run/marking', { params, body })
        : request('POST /api/lab-runs/:run/submission', { params, body });
    },
    onSuccess: onRun,
    onSettled: () => setAsking(null),
  });
  const reset = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      return request('POST /api/lab-runs/:run/reset', { params });
    },
    onSuccess: async (next) => {
      client.setQueryData(labRunQuery(next.id).queryKey, next);
      setAsking(null);
      await navigate({ to: '/labs/$lab/runs/$run', params: { lab: run.lab.id, run: next.id } });
    },
  });
  const isBlocked = keeper.state().kind === 'conflict';
  return (
    <div className={styles.bar}>
      <SaveWords state={keeper.state()} onRetry={() => void keeper.flush()} />
      <div className={styles.actions}>
        {run.kind === 'practice' ? (
          <>
            <Button onPress={() => setAsking('reset')}>Begin again</Button>
            <Button look="primary" isPending={mark.isPending} isDisabled={isBlocked} onPress={() => mark.mutate()}>
              Mark my work
            </Button>
          </>
        ) : (
          <Button look="primary" isDisabled={isBlocked} onPress={() => setAsking('submit')}>
            Hand in
          </Button>
        )}
      </div>
      {(mark.error ?? reset.error) !== null && <Refusal error={mark.error ?? reset.error} />}
      <Dialog
        title="Hand in this graded run?"
        isOpen={asking === 'submit'}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button onPress={() => setAsking(null)}>Work on</Button>
            <Button look="primary" isPending={mark.isPending} onPress={() => mark.mutate()}>
              Hand in graded run {run.number}
            </Button>
          </>
        }
      >
        <p>It is marked as it stands now and cannot be changed afterwards. You see the points at once.</p>
      </Dialog>
      <Dialog
        title="Begin this practice again?"
        isOpen={asking === 'reset'}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button onPress={() => setAsking(null)}>Work on</Button>
            <Button look="danger" isPending={reset.isPending} onPress={() => reset.mutate()}>
              Begin again
            </Button>
          </>
        }
      >
        <p>You begin with an empty answer. What you did in practice {run.number} stays in your list of runs.</p>
      </Dialog>
    </div>
  );
}

async function saveFirst(keeper: RunKeeper): Promise<void> {
  if (await keeper.flush()) return;
  throw new Error('Your last changes are not saved yet, so nothing was marked. Try again when they are.');
}
