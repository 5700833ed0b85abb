import { inlineText, type PollBlock } from '@cmdsp/markdown/tree';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { request } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type LiveOwn, type LiveRoom, type LiveSession, liveOwnQuery } from './live-queries.ts';
import { countWords } from './live-words.ts';
import styles from './live.module.css';
import { PollChart } from './poll-chart.tsx';

type LivePollProps = {
  readonly session: LiveSession;
  readonly slide: number;
  readonly poll: PollBlock;
  /** What the room says of it; null until somebody has come to this slide. */
  readonly state: LiveRoom['polls'][number] | null;
  readonly own: LiveOwn | undefined;
};

/** A question to the room: participants choose, everybody sees how many chose what, nobody who. */
export function LivePoll({ session, slide, poll, state, own }: LivePollProps) {
  const id = useId();
  const queryClient = useQueryClient();
  const isFacilitator = session.standing === 'facilitator';
  const chosen = own?.votes.find((vote) => vote.slide === slide)?.option ?? null;
  const params = { session: session.id, slide: String(slide) };
  const vote = useMutation({
    mutationFn: (option: number) =>
      request('PUT /api/live-sessions/:session/votes/:slide', { params, body: { option } }),
    onSuccess: (_, option) =>
      queryClient.setQueryData(
        liveOwnQuery(session.id).queryKey,
        (known) =>
          known && { ...known, votes: [...known.votes.filter((one) => one.slide !== slide), { slide, option }] },
      ),
  });
  const close = useMutation({
    mutationFn: (isOpen: boolean) =>
      request('PUT /api/staff/live-sessions/:session/polls/:slide', { params, body: { isOpen } }),
  });
  const isOpen = state?.isOpen ?? false;
  const mayChoose = !isFacilitator && isOpen;
  const shownChoice = vote.isPending ? vote.variables : chosen;
  const mayLook = isFacilitator || chosen !== null || !isOpen;
  const options = poll.options.map((option) => inlineText(option));
  return (
    <div className={styles.poll}>
      <div id={id} className={styles.pollQuestion}>
        <Markdown tree={[{ kind: 'paragraph', children: poll.question }]} />
      </div>
      {mayChoose && (
        <div className={styles.options} role="radiogroup" aria-labelledby={id}>
          {poll.options.map((option, index) => (
            <label key={index} className={styles.option}>
              <input type="radio" name={id} checked={shownChoice === index} onChange={() => vote.mutate(index)} />
              <Markdown tree={[{ kind: 'paragraph', children: option }]} />
            </label>
          ))}
        </div>
      )}
      {vote.error !== null && <Notice tone="danger" role="alert" title={vote.error.message} />}
      <p className={styles.quiet} role="status">
        {state === null
          ? 'This poll opens when the room comes to this slide.'
          : pollWords(state, { isFacilitator, chosen })}
      </p>
      {state !== null && mayLook && state.counts !== null && (
        <PollChart options={options} counts={state.counts} chosen={isFacilitator ? null : chosen} />
      )}
      {isFacilitator && state !== null && (
        <div className={styles.buttons}>
          <Button isPending={close.isPending} onPress={() => close.mutate(!isOpen)}>
            {isOpen ? 'Close the poll' : 'Open the poll again'}
          </Button>
          {close.error !== null && <Notice tone="danger" role="alert" title={close.error.message} />}
        </div>
      )}
    </div>
  );
}

function pollWords(
  { answers, counts, isOpen }: LiveRoom['polls'][number],
  { isFacilitator, chosen }: { readonly isFacilitator: boolean; readonly chosen: number | null },
): string {
  const few = counts === null ? ' Bars are shown from three answers on, so that nobody can be told apart.' : '';
  const answered = `${countWords(answers, 'answer')}.`;
  if (!isOpen) return `The poll is closed. ${answered}${few}`;
  if (isFacilitator) return `The poll is open. ${answered}${few}`;
  if (chosen === null) return 'Nothing is marked, and nobody sees what you choose.';
  return `You chose option ${chosen + 1}; you can still change it. ${answered}${few}`;
}
