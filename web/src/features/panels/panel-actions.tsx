import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Panel, panelQuery } from './panel-queries.ts';
import styles from './panels.module.css';

type Step = 'round-two' | 'close' | 'not-sufficient';

const words = {
  'round-two': {
    button: 'End round one',
    title: 'End round one and open round two?',
    text: 'Judges who have rated everything see what all of them rated. Those who have not finished take no further part.',
  },
  close: {
    button: 'Close and replace estimates',
    title: 'Close the panel?',
    text: 'The means of round two replace the authors’ estimates. This cannot be undone; another panel may rate again.',
  },
  'not-sufficient': {
    button: 'Close as not sufficient',
    title: 'Close as not sufficient?',
    text: 'The ratings are kept and replace nothing. This cannot be undone.',
  },
} as const satisfies Record<Step, object>;

/** What an officer can do with an open panel. */
export function PanelActions({ panel }: { readonly panel: Panel }) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Step | null>(null);
  const { id, state, judges, questions, needed } = panel;
  const act = useMutation({
    mutationFn: async (step: Step): Promise<unknown> =>
      step === 'round-two'
        ? request('POST /api/panels/:id/round-two', { params: { id } })
        : request('POST /api/panels/:id/closing', {
            params: { id },
            body: { isNotSufficient: step === 'not-sufficient' },
          }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: panelQuery(id).queryKey });
      setAsked(null);
    },
  });
  if (state === 'closed' || state === 'not-sufficient') return null;
  const finished = judges.filter((judge) => (state === 'round-one' ? judge.roundOne : judge.roundTwo) === questions);
  const steps: readonly Step[] =
    state === 'round-one'
      ? ['round-two', 'not-sufficient']
      : finished.length >= needed
        ? ['close', 'not-sufficient']
        : ['not-sufficient'];
  return (
    <div className={styles.stack}>
      <p>
        {finished.length} of {judges.length} judges have rated all {questions} questions of this round.{' '}
        {finished.length < needed && `${needed} are needed before results replace anything.`}
      </p>
      <div className={styles.row}>
        {steps.map((step) => (
          <Button key={step} look={step === 'not-sufficient' ? 'secondary' : 'primary'} onPress={() => setAsked(step)}>
            {words[step].button}
          </Button>
        ))}
      </div>
      {asked !== null && (
        <Dialog
          title={words[asked].title}
          isOpen
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onPress={() => setAsked(null)}>Cancel</Button>
              <Button look="primary" isPending={act.isPending} onPress={() => act.mutate(asked)}>
                {words[asked].button}
              </Button>
            </>
          }
        >
          <p>{words[asked].text}</p>
          {act.error !== null && <Notice tone="danger" role="alert" title={act.error.message} />}
        </Dialog>
      )}
    </div>
  );
}
