import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Composer } from './composer.tsx';
import { type DiscussionAnswer, discussionQuery } from './discussion-queries.ts';
import { countWords, momentWords } from './discussion-words.ts';
import styles from './discussions.module.css';
import { FacilitatorTools } from './facilitator-tools.tsx';
import { PlaceLink } from './place-link.tsx';
import { PostCard } from './post-card.tsx';
import { PostWords } from './post-words.tsx';
import { RoleList } from './role-list.tsx';
import { useChangeEvents } from './use-change-events.ts';
import { useDraft } from './use-draft.ts';
import { useNewPosts } from './use-new-posts.ts';

/** One discussion: the question, the posts, and where one writes. */
export function DiscussionPage() {
  const { discussion: id } = useParams({ from: '/learn/discussions/$discussion' });
  const { data, error, refetch } = useQuery(discussionQuery(id));
  useChangeEvents();
  if (data === undefined) {
    return (
      <Page title="Discussion" above={<Link to="/learn/discussions">Discussions</Link>} width="reading">
        {error === null ? (
          <Loading what="the discussion" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return <Discussion key={id} discussion={data} />;
}

function Discussion({ discussion }: { readonly discussion: DiscussionAnswer }) {
  const { shown, waiting, firstWaiting, reveal } = useNewPosts(discussion.posts);
  const keeping = useDraft(discussion.id);
  const list = useRef<HTMLOListElement>(null);
  // Where one had stopped reading, as it was when the page opened.
  const [readTo] = useState(discussion.readTo);
  const shownTo = shown.at(-1)?.sequence ?? 0;
  useReadTo(discussion.id, shownTo);
  const firstNew = shown.find(
    ({ sequence, author, state }) => readTo > 0 && sequence > readTo && !author.isYou && state === 'shown',
  );
  const quote = (post: { readonly id: string }) => {
    keeping.change({ quotes: post.id });
    document.querySelector<HTMLElement>('form[aria-label="Write a post"] textarea')?.focus();
  };
  const show = () => {
    reveal();
    // The button is gone; the focus goes on to what it showed.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`#post-${firstWaiting} > article`)?.focus({ preventScroll: false }),
    );
  };
  const { closed, prompt, place } = discussion;
  return (
    <Page
      title={discussion.title}
      width="reading"
      above={
        <>
          <Link
            to="/learn/discussions"
            search={discussion.standing === 'facilitator' ? { cohort: discussion.cohort.id } : {}}
          >
            Discussions
          </Link>{' '}
          · {discussion.cohort.title} · <PlaceLink place={place} />
        </>
      }
      purpose={
        discussion.kind === 'prompt'
          ? 'The question that the course puts, talked about by the people of your cohort.'
          : `Asked by ${discussion.openedBy} on ${momentWords(discussion.openedAt)}.`
      }
      action={<FollowButton discussion={discussion} />}
    >
      {prompt !== null && (
        <section className={styles.prompt} aria-label="The question">
          <PostWords tree={prompt.opening} mentions={[]} />
          <details>
            <summary>Two more questions</summary>
            {prompt.followUps.map((followUp, index) => (
              <PostWords key={index} tree={followUp} mentions={[]} />
            ))}
          </details>
        </section>
      )}
      {discussion.roles.length > 0 && <RoleList roles={discussion.roles} />}
      {closed !== null && (
        <section className={styles.summary} aria-labelledby="summary">
          <h2 id="summary">Summary</h2>
          <p className={styles.quiet}>
            {closed.by} closed this discussion on {momentWords(closed.at)}.
          </p>
          <PostWords tree={closed.summary} mentions={[]} />
        </section>
      )}
      <section className={styles.group} aria-labelledby="posts">
        <h2 id="posts">{shown.length === 0 ? 'No posts yet' : countWords(shown.length, 'post')}</h2>
        {shown.length === 0 && <p className={styles.quiet}>Be the first: one sentence with your reason is enough.</p>}
        <ol ref={list} className={styles.posts}>
          {shown.map((post) => (
            <PostCard
              key={post.id}
              post={post}
              discussion={discussion}
              isFirstNew={post.id === firstNew?.id}
              onQuote={quote}
            />
          ))}
        </ol>
        <p className={styles.waiting} role="status">
          {waiting > 0 && `${countWords(waiting, 'new post')}. `}
        </p>
        {waiting > 0 && (
          <div>
            <Button look="secondary" onPress={show}>
              Show {countWords(waiting, 'new post')}
            </Button>
          </div>
        )}
      </section>
      {discussion.may.write ? (
        <Composer discussion={discussion} keeping={keeping} />
      ) : (
        <Notice title="This discussion is closed.">
          <span>It stays to be read. You can open a question of your own.</span>
        </Notice>
      )}
      {(discussion.may.assignRoles || discussion.may.close) && <FacilitatorTools discussion={discussion} />}
    </Page>
  );
}

function FollowButton({ discussion }: { readonly discussion: DiscussionAnswer }) {
  const queryClient = useQueryClient();
  const follow = useMutation({
    mutationFn: () =>
      request('PUT /api/discussions/:discussion/reading', {
        params: { discussion: discussion.id },
        body: { isFollowing: !discussion.isFollowing },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['discussions'] }),
  });
  return (
    <Button isPending={follow.isPending} onPress={() => follow.mutate()}>
      {discussion.isFollowing ? 'Stop following' : 'Follow'}
    </Button>
  );
}

/** Remembers what was shown as read; when that cannot be sent, it is sent with the next visit. */
function useReadTo(discussion: string, readTo: number): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (readTo === 0) return;
    request('PUT /api/discussions/:discussion/reading', { params: { discussion }, body: { readTo } }).then(
      () => queryClient.invalidateQueries({ queryKey: ['discussions', 'list'] }),
      () => undefined,
    );
  }, [discussion, readTo, queryClient]);
}
