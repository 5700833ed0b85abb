import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BankEntry } from './bank-queries.ts';
import { placeWords } from './bank-words.ts';
import styles from './bank.module.css';
import { CommentThread } from './comment-thread.tsx';
import { placesOf } from './places-of.ts';

/** What reviewers say: threads on the stem, an option, a rationale or the whole, open ones first. */
export function EntryComments({ entry }: { readonly entry: BankEntry }) {
  const threads = entry.comments.filter(({ threadId }) => threadId === null);
  const ordered = [
    ...threads.filter(({ resolved }) => resolved === null),
    ...threads.filter(({ resolved }) => resolved !== null),
  ];
  return (
    <div className={styles.stack}>
      {threads.length === 0 && <Empty title="Nobody has commented yet">Say where something should be better.</Empty>}
      {ordered.map((thread) => (
        <CommentThread
          key={thread.id}
          entry={entry}
          thread={thread}
          answers={entry.comments.filter(({ threadId }) => threadId === thread.id)}
        />
      ))}
      <Section title="Comment">
        <NewComment entry={entry} />
      </Section>
    </div>
  );
}

function NewComment({ entry }: { readonly entry: BankEntry }) {
  const queryClient = useQueryClient();
  const [place, setPlace] = useState('');
  const [body, setBody] = useState('');
  const write = useMutation({
    mutationFn: async () => {
      if (body.trim() === '') throw new Error('Write what you want to say.');
      return request('POST /api/bank/entries/:id/comments', {
        params: { id: entry.id },
        body: { revision: entry.shown, place, body, threadId: null },
      });
    },
    onSuccess: async () => {
      setBody('');
      await queryClient.invalidateQueries({ queryKey: ['bank', 'entry', entry.id] });
    },
  });
  return (
    <Form
      submit="Comment"
      onSubmit={() => write.mutate()}
      isPending={write.isPending}
      error={write.error}
      width="reading"
    >
      <Select
        label="About"
        value={place}
        onChange={setPlace}
        options={placesOf(entry.content).map((value) => ({ value, label: placeWords(value) }))}
      />
      <TextField label="Comment" rows={3} value={body} onChange={setBody} />
    </Form>
  );
}
