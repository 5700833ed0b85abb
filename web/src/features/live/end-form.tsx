import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { LiveSession } from './live-queries.ts';
import styles from './live.module.css';

/** Ends the session, with some words that the cohort keeps. */
export function EndForm({ session }: { readonly session: LiveSession }) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [debrief, setDebrief] = useState('');
  const end = useMutation({
    mutationFn: () =>
      request('POST /api/staff/live-sessions/:session/ending', {
        params: { session: session.id },
        body: { debrief: debrief.trim() },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['live'] }),
  });
  return (
    <section className={styles.card} aria-labelledby="end">
      <h2 id="end">End</h2>
      <p className={styles.quiet}>
        The cohort keeps a summary: the slides you showed, how many chose what, the questions, how many were here.
      </p>
      <Button look="danger" onPress={() => setAsking(true)}>
        End the session
      </Button>
      <Dialog
        title={`End “${session.title}” for everybody?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Go on</Button>
            <Button look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
              End for everybody
            </Button>
          </>
        }
      >
        <div className={styles.parts}>
          <p>It cannot be opened again. What each person chose in polls is deleted; the counts stay.</p>
          <TextField
            label="Some words for the summary"
            hint="What the room takes away. You can leave it empty."
            value={debrief}
            onChange={setDebrief}
            maxLength={10_000}
            rows={4}
          />
          {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
        </div>
      </Dialog>
    </section>
  );
}
