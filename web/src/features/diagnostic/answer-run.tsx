import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import { saysSomething } from '../../player/interactions/is-complete.ts';
import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './diagnostic.module.css';
import { type OpenRun, runQuery } from './diagnostic-query.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { RunProgress } from './run-progress.tsx';
import { useRunAnswers } from './use-run-answers.ts';

/** One question at a time; not knowing is an answer too. */
export function AnswerRun({ run }: { readonly run: OpenRun }) {
  const client = useQueryClient();
  const { answers, answer, flush, state } = useRunAnswers(run);
  const total = run.questions.length;
  const [index, setIndex] = useState(() => firstOpen(run, answers));
  const [isAsking, setAsking] = useState(false);
  const hasMoved = useRef(false);
  const question = run.questions[index];
  const isLast = index + 1 === total;
  const finish = useMutation({
    mutationFn: async () => {
      if (!(await flush()))
        throw new Error('Some answers are not saved yet. Check your connection, then finish again.');
      return request('POST /api/diagnostic/runs/:run/completion', { params: { run: run.id } });
    },
    onSuccess: async (finished) => {
      client.setQueryData(runQuery(run.id).queryKey, finished);
      window.scrollTo({ top: 0 });
      document.getElementById('main')?.focus();
      await client.invalidateQueries({ queryKey: ['progress'] });
    },
    onSettled: () => setAsking(false),
  });

  const move = (to: number) => {
    hasMoved.current = true;
    setIndex(to);
  };
  useEffect(() => {
    if (hasMoved.current) document.getElementById(`question-${index + 1}`)?.focus();
  }, [index]);
  if (question === undefined) return null;
  const goOn = () => (isLast ? setAsking(true) : move(index + 1));
  const isAnswered = answers.has(question.handle);

  return (
    <div className={styles.run}>
      <RunProgress answered={answers.size} total={total} state={state} onRetry={() => void flush()} />
      <QuestionCard
        key={question.handle}
        question={question}
        response={answers.get(question.handle) ?? null}
        onChange={(response) => {
          answer(question.handle, saysSomething(question, response) ? response : null);
        }}
        feedback={null}
        total={total}
      >
        {index > 0 && <Button onPress={() => move(index - 1)}>Previous</Button>}
        <Button
          onPress={() => {
            if (isAnswered) answer(question.handle, null);
            goOn();
          }}
        >
          I do not know
        </Button>
        <Button look="primary" isDisabled={!isAnswered} onPress={goOn}>
          {isLast ? 'Finish' : 'Next question'}
        </Button>
      </QuestionCard>
      {finish.error !== null && <Refusal error={finish.error} onRetry={() => finish.mutate()} />}
      {!isLast && (
        <div>
          <Button look="quiet" onPress={() => setAsking(true)}>
            Finish with {answers.size} of {total} answered
          </Button>
        </div>
      )}
      <FinishDialog
        isOpen={isAsking}
        open={total - answers.size}
        isPending={finish.isPending}
        onClose={() => setAsking(false)}
        onFinish={() => finish.mutate()}
      />
    </div>
  );
}

/** Where somebody who comes back goes on: after the last question with an answer. */
function firstOpen({ questions }: OpenRun, answers: ReadonlyMap<string, unknown>): number {
  const last = questions.findLastIndex(({ handle }) => answers.has(handle));
  return Math.min(last + 1, questions.length - 1);
}
