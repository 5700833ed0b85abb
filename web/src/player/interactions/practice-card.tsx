import type { QuestionResponse } from '@cmdsp/questions/public';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import type { PracticeEntry, PracticeFeedback } from '../practice-types.ts';
import { isComplete } from './is-complete.ts';
import { QuestionCard } from './question-card.tsx';

export type PracticeCardProps = {
  readonly entry: PracticeEntry;
  readonly total: number;
  /** Level of the card's heading; 2 unless the cards stand in a section of their own. */
  readonly level?: 2 | 3;
  /** Sends the answer; gives the feedback. */
  readonly onAnswer: (handle: string, response: QuestionResponse) => Promise<PracticeFeedback>;
};

type Checking = { readonly kind: 'idle' | 'sending' } | { readonly kind: 'failed'; readonly error: unknown };

/** A question to practise on: choose, check, read why, try again as often as it helps. */
export function PracticeCard({ entry, total, level = 2, onAnswer }: PracticeCardProps) {
  const { question } = entry;
  const [response, setResponse] = useState<QuestionResponse | null>(null);
  const [feedback, setFeedback] = useState<PracticeFeedback | null>(entry.feedback);
  const [checking, setChecking] = useState<Checking>({ kind: 'idle' });

  const check = async () => {
    if (response === null) return;
    setChecking({ kind: 'sending' });
    try {
      setFeedback(await onAnswer(question.handle, response));
      setChecking({ kind: 'idle' });
    } catch (error) {
      setChecking({ kind: 'failed', error });
    }
  };
  const tryAgain = () => {
    setFeedback(null);
    setResponse(null);
  };

  return (
    <QuestionCard
      question={question}
      response={response ?? feedback?.answer ?? null}
      onChange={setResponse}
      feedback={feedback}
      total={total}
      level={level}
    >
      {checking.kind === 'failed' && <Failure error={checking.error} onRetry={() => void check()} />}
      {feedback === null ? (
        <Button
          look="primary"
          isDisabled={!isComplete(question, response)}
          isPending={checking.kind === 'sending'}
          onPress={() => void check()}
        >
          Check answer
        </Button>
      ) : (
        <Button onPress={tryAgain}>Try again</Button>
      )}
    </QuestionCard>
  );
}
