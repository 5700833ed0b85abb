import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OwnAppeal, type OwnAppeals, ownAppealsQuery } from './appeal-queries.ts';
import { dayWords, groundWords } from './appeal-words.ts';
import styles from '../../ui/case-card.module.css';

/** Files an appeal: which sitting, on what ground, which question by its number, and what happened. */
export function AppealForm({ sittings }: { readonly sittings: OwnAppeals['sittings'] }) {
  const queryClient = useQueryClient();
  const [sittingId, setSittingId] = useState(sittings[0]?.id ?? '');
  const [ground, setGround] = useState<OwnAppeal['ground']>('question');
  const [question, setQuestion] = useState('');
  const [statement, setStatement] = useState('');
  const [wish, setWish] = useState('');
  const sitting = sittings.find(({ id }) => id === sittingId);
  const file = useMutation({
    mutationFn: () => {
      const position = ground === 'question' ? Number.parseInt(question, 10) : null;
      if (position !== null && !(position >= 1 && position <= (sitting?.questionCount ?? 0)))
        throw new Error(`Write the number of the question, from 1 to ${sitting?.questionCount ?? 0}.`);
      if (statement.trim().length < 10) throw new Error('Say what is wrong in at least a sentence.');
      return request('POST /api/appeals', { body: { sittingId, ground, position, statement, wish } });
    },
    onSuccess: async () => {
      setQuestion('');
      setStatement('');
      setWish('');
      await queryClient.invalidateQueries({ queryKey: ownAppealsQuery.queryKey });
    },
  });
  const grounds = Object.entries(groundWords).filter(([value]) => value !== 'misconduct' || sitting?.hasCase === true);
  return (
    <div className={styles.group}>
      <Form
        submit="Send the appeal"
        look="primary"
        width="reading"
        onSubmit={() => file.mutate()}
        isPending={file.isPending}
        error={file.error}
      >
        <Select
          label="Which examination"
          options={sittings.map(({ id, finishedAt, fileBy }) => ({
            value: id,
            label: `Ended on ${dayWords(finishedAt)}${fileBy === null ? '' : `, can be appealed until ${dayWords(fileBy)}`}`,
          }))}
          value={sittingId}
          onChange={setSittingId}
        />
        <Select
          label="On what ground"
          options={grounds.map(([value, label]) => ({ value, label }))}
          value={ground}
          // The options are the grounds.
          onChange={(value) => setGround(value as OwnAppeal['ground'])}
        />
        {ground === 'question' && (
          <TextField
            label="Number of the question"
            hint="As it was numbered in your sitting. Do not write down what the question said."
            isRequired
            value={question}
            onChange={setQuestion}
          />
        )}
        <TextField
          label="What is wrong"
          hint="Say why, and what shows it. Describe what was tested, not the words of a question."
          isRequired
          rows={6}
          value={statement}
          onChange={setStatement}
        />
        <TextField label="What would put it right (if you know)" rows={2} value={wish} onChange={setWish} />
      </Form>
      {file.isSuccess && (
        <Notice tone="good" role="status" title={`Received. Its number is ${file.data.number}.`}>
          <span>
            It gets a reviewer by {dayWords(file.data.reviewBy)} and an answer by {dayWords(file.data.decideBy)}.
          </span>
        </Notice>
      )}
    </div>
  );
}
