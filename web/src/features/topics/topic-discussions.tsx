import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import styles from './topic-cases.module.css';

/** What people of one’s cohort say about a topic, and the way into it. */
export function TopicDiscussions({ topic }: { readonly topic: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['discussions', 'list', { topic }],
    queryFn: ({ signal }) => request('GET /api/discussions', { query: { topic } }, { signal }),
  });
  const open = useMutation({
    mutationFn: () =>
      request('PUT /api/discussions/:discussion', {
        params: { discussion: crypto.randomUUID() },
        body: { kind: 'prompt', place: { kind: 'topic', id: topic }, title: '' },
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['discussions'] });
      await navigate({ to: '/learn/discussions/$discussion', params: { discussion: id } });
    },
  });
  if (data === undefined)
    return error === null ? (
      <Loading what="the discussions" />
    ) : (
      <Refusal error={error} onRetry={() => void refetch()} />
    );
  const prompt = data.discussions.find(({ kind }) => kind === 'prompt');
  const questions = data.discussions.filter(({ kind }) => kind === 'question');
  return (
    <>
      <h2>In your cohort</h2>
      {prompt !== undefined && (
        <div className={styles.begin}>
          <p className={styles.quiet}>
            {prompt.posts === 1 ? '1 post' : `${prompt.posts} posts`}
            {prompt.unread > 0 && `, ${prompt.unread} new`}
            {prompt.isClosed && ', closed with a summary'}
          </p>
          <ButtonLink to="/learn/discussions/$discussion" params={{ discussion: prompt.id }} look="primary">
            Go to the discussion
          </ButtonLink>
        </div>
      )}
      {data.hasUnopenedPrompt && (
        <div className={styles.begin}>
          <p className={styles.quiet}>Nobody in {data.cohort.title} has answered yet.</p>
          <Button look="primary" isPending={open.isPending} onPress={() => open.mutate()}>
            Begin the discussion
          </Button>
          {open.error !== null && <Refusal error={open.error} />}
        </div>
      )}
      {questions.length > 0 && (
        <ul className={styles.list}>
          {questions.map(({ id, title, posts, unread, isAnswered }) => (
            <li key={id} className={styles.entry}>
              <h3>
                <Link to="/learn/discussions/$discussion" params={{ discussion: id }}>
                  {title}
                </Link>
              </h3>
              <p className={styles.quiet}>
                {posts === 1 ? '1 post' : `${posts} posts`}
                {unread > 0 && `, ${unread} new`}
                {isAnswered && ', answered'}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/learn/discussions" search={{ topic }}>
          Ask your own question about this topic
        </Link>
      </p>
    </>
  );
}
