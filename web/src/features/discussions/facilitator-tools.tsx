import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DiscussionAnswer } from './discussion-queries.ts';
import styles from './discussions.module.css';

/** What those who teach do with a discussion as a whole: deal roles, and close it with a summary. */
export function FacilitatorTools({ discussion }: { readonly discussion: DiscussionAnswer }) {
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const params = { discussion: discussion.id };
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['discussions'] });
  const deal = useMutation({
    mutationFn: (isDealt: boolean) => request('PUT /api/discussions/:discussion/roles', { params, body: { isDealt } }),
    onSuccess,
  });
  const close = useMutation({
    mutationFn: () => request('PUT /api/discussions/:discussion/summary', { params, body: { text } }),
    onSuccess,
  });
  const hasRoles = discussion.roles.length > 0;
  return (
    <Section title="For facilitators">
      <div className={styles.group}>
        <p>
          Roles let each person argue the view of another audience group. Everybody in the cohort sees who argues for
          whom.
        </p>
        <div className={styles.buttons}>
          <Button isPending={deal.isPending} onPress={() => deal.mutate(true)}>
            {hasRoles ? 'Deal roles again' : 'Deal roles'}
          </Button>
          {hasRoles && (
            <Button look="quiet" onPress={() => deal.mutate(false)}>
              Take roles back
            </Button>
          )}
        </div>
        {deal.error !== null && <Notice tone="danger" role="alert" title={deal.error.message} />}
        <Form
          submit="Close discussion"
          look="secondary"
          width="reading"
          isPending={close.isPending}
          error={close.error}
          onSubmit={() => {
            setMissing(text.trim() === '');
            if (text.trim() !== '') close.mutate();
          }}
        >
          <TextField
            label="Summary"
            hint="Where people agree, where they do not, and what follows. It stands above the posts; nobody can write after it."
            value={text}
            onChange={setText}
            maxLength={10_000}
            rows={5}
            error={isMissing ? 'Write the summary first.' : undefined}
          />
        </Form>
      </div>
    </Section>
  );
}
