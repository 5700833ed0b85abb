import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Post } from './discussion-queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** That a post is hidden; its author and those who moderate read why, and what came of an appeal. */
export function HiddenNotice({ post, discussion }: { readonly post: Post; readonly discussion: string }) {
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const appeal = useMutation({
    mutationFn: (text: string) =>
      request('PUT /api/discussions/:discussion/posts/:post/appeal', {
        params: { discussion, post: post.id },
        body: { text },
      }),
    onSuccess: async () => {
      setAsking(false);
      await queryClient.invalidateQueries({ queryKey: ['discussions'] });
    },
  });
  const { hiding } = post;
  if (hiding === null) return <Notice title="A moderator has hidden this post." />;
  return (
    <Notice tone="caution" title={post.author.isYou ? 'Your post is hidden from others.' : 'This post is hidden.'}>
      <p>Reason: {hiding.reason}</p>
      {hiding.appeal !== null && <p>Asked for a second look: {hiding.appeal}</p>}
      {hiding.appeal !== null && hiding.outcome === null && <p>Somebody else than who hid it will decide.</p>}
      {hiding.outcome === 'upheld' && <p>It stays hidden: {hiding.answer}</p>}
      {post.may.appeal && (
        <div>
          <Button onPress={() => setAsking(true)}>Ask for a second look</Button>
        </div>
      )}
      {isAsking && (
        <ReasonDialog
          title="Ask for a second look"
          words="Somebody else than who hid your post reads it again and decides. You can ask once."
          label="Why should it stand?"
          submit="Ask for a second look"
          error={appeal.error}
          isPending={appeal.isPending}
          onClose={() => setAsking(false)}
          onSubmit={(text) => appeal.mutate(text)}
        />
      )}
    </Notice>
  );
}
