import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangePlan } from './change-plan.tsx';
import type { LiveSession } from './live-queries.ts';
import { momentWords } from './live-words.ts';
import styles from './live.module.css';

/** A session that has not begun: participants wait here, the facilitator opens it. */
export function PlannedSession({ session }: { readonly session: LiveSession }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const params = { session: session.id };
  const open = useMutation({
    mutationFn: () => request('POST /api/staff/live-sessions/:session/opening', { params }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['live'] }),
  });
  const withdraw = useMutation({
    mutationFn: () => request('DELETE /api/staff/live-sessions/:session', { params }),
    onSuccess: async () => {
      await navigate({ to: '/learn/live', search: { cohort: session.cohort.id } });
      await queryClient.invalidateQueries({ queryKey: ['live', 'list'] });
    },
  });
  const failure = open.error ?? withdraw.error;
  return (
    <div className={styles.group}>
      <Notice title={`Planned for ${momentWords(session.plannedFor)}.`} role="status">
        <span>
          {session.standing === 'facilitator'
            ? 'Those who wait on this page are with you as soon as you open the session. You can open it at any time.'
            : 'You can wait on this page: it opens by itself when your facilitator begins.'}
        </span>
      </Notice>
      {session.standing === 'facilitator' && (
        <div className={styles.buttons}>
          <Button look="primary" isPending={open.isPending} onPress={() => open.mutate()}>
            Open the session
          </Button>
          <Button onPress={() => setChanging(true)}>Change the plan</Button>
          <Button look="quiet" onPress={() => setAsking(true)}>
            Withdraw the plan
          </Button>
        </div>
      )}
      {failure !== null && <Notice tone="danger" role="alert" title={failure.message} />}
      {isChanging && <ChangePlan session={session} onClose={() => setChanging(false)} />}
      <Dialog
        title={`Withdraw the plan for “${session.title}”?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep it</Button>
            <Button look="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
              Withdraw the plan
            </Button>
          </>
        }
      >
        <p>Your cohort does not see it any more. Nobody is told by mail.</p>
      </Dialog>
    </div>
  );
}
