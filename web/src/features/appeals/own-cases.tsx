import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OwnCase, ownCasesQuery } from './appeal-queries.ts';
import { findingWords } from './appeal-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import styles from '../../ui/case-card.module.css';

/** Cases about one's own examinations: what is said, the answer, the decision. Nothing is shown where there is none. */
export function OwnCases() {
  const { data } = useQuery(ownCasesQuery);
  if (data === undefined || data.cases.length === 0) return null;
  return (
    <Section title="About your examinations">
      {data.cases.map((one) => (
        <CaseCard key={one.id} one={one} />
      ))}
    </Section>
  );
}

function CaseCard({ one }: { readonly one: OwnCase }) {
  const { id, number, state, notice, noticedAt, hearUntil, answer, reason, decidedAt } = one;
  return (
    <article className={styles.card} aria-labelledby={`case-${id}`}>
      <div className={styles.head}>
        <h3 id={`case-${id}`}>Case {number}</h3>
        <Tag tone={state === 'decided' ? 'neutral' : 'accent'} icon="info">
          {state === 'decided' ? 'Decided' : answer === null ? 'Waits for your answer' : 'You answered'}
        </Tag>
      </div>
      <p className={styles.words}>
        <strong>On {dayWords(noticedAt)} we wrote to you:</strong> <span dir="auto">{notice}</span>
      </p>
      {state === 'noticed' && (
        <p className={styles.words}>
          Nothing is decided yet. Two people who are not involved decide after {dayWords(hearUntil)}, or sooner when you
          have answered. Until then your result waits if it was not released before.
        </p>
      )}
      {answer !== null && (
        <p className={styles.words}>
          <strong>You answered:</strong> <span dir="auto">{answer}</span>
        </p>
      )}
      {state === 'noticed' && <AnswerForm one={one} />}
      {decidedAt !== null && (
        <p className={styles.words}>
          <strong>Decided on {dayWords(decidedAt)}:</strong> {findingWords(one)} <span dir="auto">{reason}</span> You
          can appeal this decision below.
        </p>
      )}
    </article>
  );
}

function AnswerForm({ one }: { readonly one: OwnCase }) {
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState(one.answer ?? '');
  const send = useMutation({
    mutationFn: () => {
      if (answer.trim().length < 3) throw new Error('Write how it was.');
      return request('POST /api/misconduct/:id/answer', { params: { id: one.id }, body: { answer } });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownCasesQuery.queryKey }),
  });
  return (
    <Form
      submit={one.answer === null ? 'Send my answer' : 'Change my answer'}
      width="reading"
      onSubmit={() => send.mutate()}
      isPending={send.isPending}
      error={send.error}
    >
      <TextField
        label="How it was"
        hint={`In your words, until ${dayWords(one.hearUntil)}. You can change it until then.`}
        isRequired
        rows={5}
        value={answer}
        onChange={setAnswer}
      />
    </Form>
  );
}
