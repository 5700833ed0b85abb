import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type ReportedPost, reportedQuery } from './discussion-queries.ts';
import { momentWords } from './discussion-words.ts';
import styles from './discussions.module.css';
import { PostWords } from './post-words.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** Posts that were reported or hidden, what waits for a decision first. */
export function ModerationPage() {
  const { data, error, refetch } = useQuery(reportedQuery);
  return (
    <Page
      title="Reported posts"
      width="reading"
      purpose="Read what was reported, then keep it or hide it. Authors read your reason and may ask somebody else for a second look."
      action={<Link to="/learn/discussions">Discussions of your cohorts</Link>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the reported posts" lines={6} />}
      {data?.posts.length === 0 && (
        <Empty title="Nothing was reported">When somebody reports a post, it comes here.</Empty>
      )}
      <ul className={styles.list}>
        {data?.posts.map((post) => (
          <li key={post.id} className={styles.entry}>
            <Reported post={post} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

type Decision = 'hide' | 'keep' | 'restore' | 'uphold';

const asked: Record<Decision, { title: string; words: string; label: string; submit: string }> = {
  hide: { title: 'Hide this post', words: 'Its author reads your reason.', label: 'Reason', submit: 'Hide post' },
  keep: {
    title: 'Keep this post',
    words: 'The reports are settled; the reason stays with those who moderate.',
    label: 'Reason',
    submit: 'Keep post',
  },
  restore: {
    title: 'Show this post again',
    words: 'Its author reads your answer.',
    label: 'Answer',
    submit: 'Show post again',
  },
  uphold: {
    title: 'Leave this post hidden',
    words: 'Its author reads your answer. This is final.',
    label: 'Answer',
    submit: 'Leave hidden',
  },
};

function Reported({ post }: { readonly post: ReportedPost }) {
  const queryClient = useQueryClient();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const decide = useMutation({
    mutationFn: ({ decision, words }: { decision: Decision; words: string }) => send(post.id, decision, words),
    onSuccess: async () => {
      setDeciding(null);
      await queryClient.invalidateQueries({ queryKey: ['discussions'] });
    },
  });
  const { discussion, hiding, may } = post;
  return (
    <article className={styles.group}>
      <h2>{discussion.title}</h2>
      <div className={styles.tags}>
        {post.waitsFor === 'report' && <Tag tone="caution">Reported</Tag>}
        {post.waitsFor === 'appeal' && <Tag tone="caution">Second look asked for</Tag>}
        {post.waitsFor === null && <Tag>Settled</Tag>}
        {hiding !== null && hiding.outcome !== 'restored' && <Tag icon="lock">Hidden</Tag>}
      </div>
      <p className={styles.quiet}>
        {post.author}, {momentWords(post.writtenAt)}, cohort {discussion.cohort}
      </p>
      <div className={styles.prompt}>
        {post.tree === null ? <p>Deleted by its author.</p> : <PostWords tree={post.tree} mentions={[]} />}
      </div>
      {post.reports.map(({ reason, reportedAt }, index) => (
        <p key={index}>
          Reported on {momentWords(reportedAt)}: {reason}
        </p>
      ))}
      {hiding !== null && (
        <p>
          Hidden by {hiding.by} on {momentWords(hiding.at)}: {hiding.reason}
        </p>
      )}
      {hiding !== null && hiding.appeal !== null && <p>Its author says: {hiding.appeal}</p>}
      {hiding !== null && hiding.answer !== null && <p>Answered: {hiding.answer}</p>}
      {post.waitsFor === 'appeal' && !may.decideAppeal && (
        <p className={styles.quiet}>Somebody else than who hid it decides.</p>
      )}
      <div className={styles.buttons}>
        {may.hide && <Button onPress={() => setDeciding('hide')}>Hide post</Button>}
        {may.keep && <Button onPress={() => setDeciding('keep')}>Keep post</Button>}
        {may.decideAppeal && <Button onPress={() => setDeciding('restore')}>Show post again</Button>}
        {may.decideAppeal && <Button onPress={() => setDeciding('uphold')}>Leave hidden</Button>}
      </div>
      {deciding !== null && (
        <ReasonDialog
          {...asked[deciding]}
          error={decide.error}
          isPending={decide.isPending}
          onClose={() => setDeciding(null)}
          onSubmit={(words) => decide.mutate({ decision: deciding, words })}
        />
      )}
    </article>
  );
}

function send(post: string, decision: Decision, words: string): Promise<undefined> {
  const params = { post };
  switch (decision) {
    case 'hide':
      return request('PUT /api/staff/discussions/posts/:post/hiding', { params, body: { reason: words } });
    case 'keep':
      return request('PUT /api/staff/discussions/posts/:post/keeping', { params, body: { reason: words } });
    default:
      return request('PUT /api/staff/discussions/posts/:post/appeal-decision', {
        params,
        body: { outcome: decision === 'restore' ? 'restored' : 'upheld', answer: words },
      });
  }
}
