import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Opens a question about a place; the first post is written on its page. */
export function AskForm({
  place,
  cohort,
}: {
  readonly place: { readonly kind: 'topic' | 'case' | 'cohort'; readonly id: string };
  readonly cohort: string | undefined;
}) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const open = useMutation({
    mutationFn: () =>
      request('PUT /api/discussions/:discussion', {
        params: { discussion: id },
        body: { kind: 'question', place, title: title.trim(), ...(cohort === undefined ? {} : { cohort }) },
      }),
    onSuccess: async (opened) => {
      await queryClient.invalidateQueries({ queryKey: ['discussions', 'list'] });
      await navigate({ to: '/learn/discussions/$discussion', params: { discussion: opened.id } });
    },
  });
  return (
    <Form
      submit="Ask"
      look="secondary"
      isPending={open.isPending}
      error={open.error}
      onSubmit={() => {
        setMissing(title.trim().length < 3);
        if (title.trim().length >= 3) open.mutate();
      }}
    >
      <TextField
        label="Your question in one line"
        hint="The people of your cohort and its facilitators see it."
        value={title}
        onChange={setTitle}
        maxLength={160}
        error={isMissing ? 'Write the question first.' : undefined}
      />
    </Form>
  );
}
