import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';

/** The button that begins a round; nothing counts before the hand-in. */
export function BeginRound({
  module,
  round,
  feedbackDays,
}: {
  readonly module: number;
  readonly round: number;
  readonly feedbackDays: number;
}) {
  const queryClient = useQueryClient();
  const begin = useMutation({
    mutationFn: () => request('POST /api/assignments/:module/rounds', { params: { module } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['assignments'] }),
  });
  return (
    <Section title={round === 1 ? 'Write it' : `Round ${round}`}>
      <p>
        {round === 1
          ? 'What you write is saved as you type, and yours alone until you hand it in.'
          : 'It begins with the text and the files that were marked. The feedback stays beside it.'}{' '}
        Feedback is promised within {feedbackDays} days of the hand-in.
      </p>
      {begin.error !== null && <Notice tone="danger" role="alert" title={begin.error.message} />}
      <div>
        <Button look="primary" isPending={begin.isPending} onPress={() => begin.mutate()}>
          {round === 1 ? 'Begin writing' : `Begin round ${round}`}
        </Button>
      </div>
    </Section>
  );
}
