import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Post } from './discussion-queries.ts';

/** Changes the words of one’s own post; the earlier ones stay to be read. */
export function EditPost({
  post,
  discussion,
  onDone,
}: {
  readonly post: Post;
  readonly discussion: string;
  readonly onDone: () => void;
}) {
  const queryClient = useQueryClient();
  const [text, setText] = useState(post.text ?? '');
  const save = useMutation({
    mutationFn: () =>
      request('PUT /api/discussions/:discussion/posts/:post', {
        params: { discussion, post: post.id },
        body: { revision: post.revision, text },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['discussions'] });
      onDone();
    },
  });
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what it was for takes the focus.
    frame.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <div ref={frame}>
      <Form
        submit="Save changes"
        width="reading"
        isPending={save.isPending}
        error={save.error}
        onSubmit={() => save.mutate()}
        aside={
          <Button look="quiet" onPress={onDone}>
            Cancel
          </Button>
        }
      >
        <TextField
          label={`Words of post ${post.sequence}`}
          hint="Others can read what stood here before."
          value={text}
          onChange={setText}
          maxLength={10_000}
          rows={6}
        />
      </Form>
    </div>
  );
}
