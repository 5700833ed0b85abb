import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { saysSomething } from '../../player/interactions/is-complete.ts';
import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './quizzes.module.css';
import { QuestionNavigator } from './question-navigator.tsx';
import { type OpenTry, quizTryQuery } from './quiz-queries.ts';
import { SaveWords } from './save-words.tsx';
import { useSavedAnswers } from './use-saved-answers.ts';

/** Twelve questions on one page with a navigator; submitting asks once and says how many are answered. */
export function AnswerSheet({ quiz }: { readonly quiz: OpenTry }) {
  const client = useQueryClient();
  const { answers, answer, flush, hasUnsaved, state } = useSavedAnswers(quiz);
  const [isAsking, setAsking] = useState(false);
  const total = quiz.questions.length;
  const answeredHandles = quiz.questions
    .filter((question) => saysSomething(question, answers.get(question.handle)))
    .map(({ handle }) => handle);
  const isAnswered = (handle: string) => answeredHandles.includes(handle);
  const answered = answeredHandles.length;
  const submit = useMutation({
    mutationFn: async () => {
      const isSaved = await flush();
      if (!isSaved) throw new Error('Some answers are not saved yet. Check your connection, then submit again.');
      return request('POST /api/quiz-tries/:try/submission', { params: { try: quiz.id } });
    },
    onSuccess: async (submitted) => {
      client.setQueryData(quizTryQuery(quiz.id).queryKey, submitted);
      window.scrollTo({ top: 0 });
      await client.invalidateQueries({ queryKey: ['module-quiz'] });
      await client.invalidateQueries({ queryKey: ['progress'] });
    },
    onSettled: () => setAsking(false),
  });
  return (
    <div className={styles.columns}>
      <div className={styles.sheet}>
        {quiz.questions.map((question) => (
          <QuestionCard
            key={question.handle}
            question={question}
            response={answers.get(question.handle) ?? null}
            onChange={(response) => answer(question.handle, response)}
            feedback={null}
            total={total}
          />
        ))}
        {submit.error !== null && <Refusal error={submit.error} />}
        <div>
          <Button look="primary" onPress={() => setAsking(true)}>
            {submitWords(answered)}
          </Button>
        </div>
      </div>
      <aside className={styles.side} aria-label="This try">
        <SaveWords state={state} onRetry={() => void flush()} />
        <QuestionNavigator questions={quiz.questions} isAnswered={isAnswered} />
        <Button onPress={() => setAsking(true)}>{submitWords(answered)}</Button>
      </aside>
      <Dialog
        title={answered === total ? `${submitWords(total)}?` : missingWords(total - answered)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep working</Button>
            <Button look="primary" isDisabled={submit.isPending} onPress={() => submit.mutate()}>
              {submitWords(answered)}
            </Button>
          </>
        }
      >
        <p>
          After submitting you see the score and the reason of every option. Answers can then no longer be changed; you
          can start another try whenever you like.
        </p>
      </Dialog>
      <LeaveGuard hasUnsaved={hasUnsaved} title="Some answers are not saved yet">
        They are kept on this page until the connection is back. If you leave now, the unsaved ones are lost.
      </LeaveGuard>
    </div>
  );
}

function submitWords(count: number): string {
  return `Submit ${count} ${count === 1 ? 'answer' : 'answers'}`;
}

function missingWords(count: number): string {
  return count === 1 ? 'One question is not answered' : `${count} questions are not answered`;
}
