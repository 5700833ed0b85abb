import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Empty } from '../../ui/states.tsx';
import type { PracticeToday } from './practice-query.ts';
import { whenWords } from './when-words.ts';

export type NothingDueProps = {
  readonly practice: PracticeToday;
  /** When this was asked, in milliseconds. */
  readonly now: number;
  readonly isStarting: boolean;
  readonly onMore: () => void;
};

/** Nothing is proposed now: because no quiz is finished yet, because today's minutes are done, or because nothing is due. */
export function NothingDue({ practice, now, isStarting, onMore }: NothingDueProps) {
  const { known, due, nextDueAt, practisedLately } = practice;
  if (known === 0) {
    return (
      <Empty
        title="Nothing to practise yet"
        action={
          <ButtonLink to="/learn" look="primary">
            Choose a topic
          </ButtonLink>
        }
      >
        Answer all practice questions of a topic, or submit a module quiz. Their questions then come back here, each on
        its own day.
      </Empty>
    );
  }
  if (due > 0) {
    return (
      <Empty
        title="Today’s five minutes are done"
        action={
          <Button isPending={isStarting} onPress={onMore}>
            Practise {Math.min(due, 7)} more
          </Button>
        }
      >
        You answered {practisedLately === 1 ? '1 question' : `${practisedLately} questions`}. The next ones wait for
        tomorrow; nothing is lost if you stop here.
      </Empty>
    );
  }
  return (
    <Empty title="Nothing is due now" action={<ButtonLink to="/learn">Go to your next step</ButtonLink>}>
      {nextDueAt === null
        ? 'Questions come back here when they are due.'
        : `The next question comes back ${whenWords(nextDueAt, now)}.`}{' '}
      You practise {known} {known === 1 ? 'question' : 'questions'} altogether.
    </Empty>
  );
}
