import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import card from '../../ui/case-card.module.css';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DocumentView } from '../../writing/document-view.tsx';
import { referenceWords } from '../../work/feedback-view.tsx';
import { RoundSteps } from '../../work/round-steps.tsx';
import { type WorkRound, workQuery } from '../../work/work-queries.ts';
import styles from '../../work/work.module.css';
import { ReceiptLink } from '../../work/receipt-link.tsx';

/** Work that is handed in: where it is, its receipt, its text to read, and taking it back while nobody has begun. */
export function HandedIn({ round, module }: { readonly round: WorkRound; readonly module: number }) {
  const { submissionId } = round;
  const queryClient = useQueryClient();
  const { data } = useQuery(workQuery(submissionId));
  const [isAsking, setAsking] = useState(false);
  const back = useMutation({
    mutationFn: () => request('POST /api/submissions/:id/withdrawal', { params: { id: submissionId } }),
    onSettled: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey: ['submissions', submissionId] });
      await queryClient.invalidateQueries({ queryKey: ['assignments'] });
    },
  });
  return (
    <section className={card.card} aria-labelledby="handed-in">
      <h2 id="handed-in">Handed in{round.round > 1 && `, round ${round.round}`}</h2>
      <RoundSteps round={round} />
      <div className={card.row}>
        <ReceiptLink submissionId={submissionId} round={round.round} />
        {data?.mayWithdraw === true && (
          <Button look="quiet" onPress={() => setAsking(true)}>
            Take it back
          </Button>
        )}
      </div>
      <p className={styles.quiet}>
        The receipt proves what you handed in and when. Anybody can check it with the key at{' '}
        <a href="/api/receipt-key">/api/receipt-key</a>, without us.
      </p>
      {back.error !== null && <Notice tone="danger" role="alert" title={back.error.message} />}
      {data !== undefined && (
        <details>
          <summary>Read what you handed in</summary>
          <div className={styles.marked}>
            {data.texts.map(({ place, body }) => (
              <DocumentView key={place} body={body} renderReference={({ kind, name }) => referenceWords(kind, name)} />
            ))}
          </div>
          {data.files.length > 0 && (
            <ul>
              {data.files.map(({ id, place, name }) => (
                <li key={id}>
                  Attachment {place}:{' '}
                  <a href={`/api/submissions/${submissionId}/files/${id}`} download>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
      <Dialog
        title={`Take back the assignment of module ${module}?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Leave it with the markers</Button>
            <Button look="danger" isPending={back.isPending} onPress={() => back.mutate()}>
              Take it back
            </Button>
          </>
        }
      >
        Nobody has begun to mark it. You can write on from this text and hand it in again; it stays the same round. The
        promised date then begins anew with that hand-in.
      </Dialog>
    </section>
  );
}
