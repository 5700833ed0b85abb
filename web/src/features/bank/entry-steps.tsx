import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { BankEntry, BankStep } from './bank-queries.ts';
import { refusalWords, stepWords } from './bank-words.ts';
import styles from './bank.module.css';
import { StepDialog } from './step-dialog.tsx';

/** What I may do with the shown revision now, and why something is closed to me. */
export function EntrySteps({ entry }: { readonly entry: BankEntry }) {
  const [asking, setAsking] = useState<BankStep | null>(null);
  const { id, shown, mayDo, mayWrite } = entry;
  const refused = mayDo.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  return (
    <div className={styles.stack}>
      <div className={styles.row} role="group" aria-label="Next steps">
        {mayDo
          .filter(({ refusal }) => refusal === null)
          .map(({ step, needsReason }) =>
            needsReason ? (
              <Button key={step} onPress={() => setAsking(step)}>
                {stepWords[step]}
              </Button>
            ) : (
              <DirectStep key={step} entry={entry} step={step} />
            ),
          )}
        {mayWrite && <Revise id={id} revision={shown} />}
      </div>
      {[...new Set(refused)].map((refusal) => (
        <Notice key={refusal} title={refusalWords[refusal]} />
      ))}
      {asking !== null && <StepDialog entry={entry} step={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

function DirectStep({ entry, step }: { readonly entry: BankEntry; readonly step: BankStep }) {
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: () =>
      request('POST /api/bank/entries/:id/steps', {
        params: { id: entry.id },
        body: { revision: entry.shown, step, reason: '' },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['bank'] }),
  });
  return (
    <>
      <Button isPending={take.isPending} onPress={() => take.mutate()}>
        {stepWords[step]}
      </Button>
      {take.error !== null && <Notice tone="danger" role="alert" title={take.error.message} />}
    </>
  );
}

function Revise({ id, revision }: { readonly id: string; readonly revision: number }) {
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => request('POST /api/bank/drafts', { body: { from: 'revision', entryId: id, revision } }),
    onSuccess: (draft) => navigate({ to: '/staff/bank/drafts/$draft', params: { draft: draft.id } }),
  });
  return (
    <>
      <Button isPending={begin.isPending} onPress={() => begin.mutate()}>
        Write a new revision
      </Button>
      {begin.error !== null && <Notice tone="danger" role="alert" title={begin.error.message} />}
    </>
  );
}
