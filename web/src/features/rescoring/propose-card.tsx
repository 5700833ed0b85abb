import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { hasOptions, KeyEditor, readChange, type Way } from './key-editor.tsx';
import { PreviewReport } from './preview-report.tsx';
import { type ExaminedQuestion, questionQuery, type Rescorings, rescoringsQuery } from './rescoring-queries.ts';
import { writeKey } from './rescoring-words.ts';
import styles from './rescoring.module.css';

/** Chooses a question, what is proposed, sees what it does, and proposes it with a reason. */
export function ProposeCard({ questions, dropped, rescorings }: Rescorings) {
  const [questionId, setQuestionId] = useState('');
  const waiting = rescorings.find((one) => one.questionId === questionId && one.state === 'proposed');
  const { data, isLoading } = useQuery(questionQuery(questionId));
  return (
    <div className={styles.group}>
      <Select
        label="Question"
        placeholder="Choose a question"
        value={questionId}
        onChange={setQuestionId}
        options={questions.map(({ id, stem, set }) => ({
          value: id,
          label: `${id}${set === null ? '' : ` (${set})`}: ${stem.length > 70 ? `${stem.slice(0, 70)} …` : stem}`,
        }))}
      />
      {isLoading && <Loading what="the question" lines={4} />}
      {waiting !== undefined && (
        <Notice title={`Change ${waiting.number} of this question waits for a signature`}>
          <p>
            Nothing else can be proposed before it is signed or withdrawn.{' '}
            <Link to="/staff/rescoring/$id" params={{ id: waiting.id }}>
              Open change {waiting.number}
            </Link>
          </p>
        </Notice>
      )}
      {waiting === undefined && data !== undefined && <ProposeForm key={data.id} question={data} dropped={dropped} />}
    </div>
  );
}

function ProposeForm({
  question,
  dropped,
}: {
  readonly question: ExaminedQuestion;
  readonly dropped: Rescorings['dropped'];
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [way, setWay] = useState<Way>(hasOptions(question.key) ? 'another' : 'drop');
  const [chosen, setChosen] = useState<readonly string[]>(hasOptions(question.key) ? question.key.correct : []);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const change = readChange(question.key, way, chosen);
  const preview = useMutation({
    mutationFn: (asked: NonNullable<typeof change>) =>
      request('POST /api/rescoring-previews', { body: { questionId: question.id, change: asked } }),
  });
  const propose = useMutation({
    mutationFn: (asked: NonNullable<typeof change>) =>
      request('POST /api/rescorings', { body: { questionId: question.id, change: asked, reason: reason.trim() } }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: rescoringsQuery.queryKey });
      await navigate({ to: '/staff/rescoring/$id', params: { id } });
    },
  });
  if (question.active !== null)
    return (
      <Notice title={`Change ${question.active.number} of this question is in force`}>
        <p>Open it below and propose to take it back before anything else is proposed.</p>
      </Notice>
    );
  const edited = () => preview.reset();
  return (
    <div className={styles.card}>
      <p className={styles.stem}>{question.stem}</p>
      <p>
        <strong>Key now:</strong> {writeKey(question.key, question.parts)}
        {question.isPretest && ' It is only tried out and counts for nobody.'}
      </p>
      <KeyEditor
        {...{ question, dropped, way, chosen }}
        onWay={(next) => (setWay(next), edited())}
        onChosen={(next) => (setChosen(next), edited())}
      />
      <Button
        isPending={preview.isPending}
        isDisabled={change === null}
        onPress={() => {
          if (change !== null) preview.mutate(change);
        }}
      >
        Show what it does
      </Button>
      {preview.error !== null && <Notice tone="danger" role="alert" title={preview.error.message} />}
      {preview.data !== undefined && change !== null && (
        <>
          <PreviewReport preview={preview.data} />
          <Form
            submit="Propose this change"
            isPending={propose.isPending}
            error={propose.error}
            width="reading"
            onSubmit={() => {
              setMissing(reason.trim().length < 10);
              if (reason.trim().length >= 10) propose.mutate(change);
            }}
          >
            <TextField
              label="Reason"
              hint="What is wrong with the key, and which source says so. The second officer and the ledger read it."
              isRequired
              value={reason}
              onChange={setReason}
              error={isMissing ? 'Say in a sentence what is wrong with the key.' : undefined}
              rows={3}
            />
          </Form>
        </>
      )}
    </div>
  );
}
