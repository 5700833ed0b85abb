import { useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { DiscussionAnswer, Post } from './discussion-queries.ts';
import { groupWords, listWords, momentWords, sizeWords } from './discussion-words.ts';
import { EditPost } from './edit-post.tsx';
import { HiddenNotice } from './hidden-notice.tsx';
import { PostActions } from './post-actions.tsx';
import { PostHistory } from './post-history.tsx';
import { PostWords } from './post-words.tsx';
import styles from './post.module.css';

/** One post: who, when, what, and what one may do about it. */
export function PostCard({
  post,
  discussion,
  isFirstNew,
  onQuote,
}: {
  readonly post: Post;
  readonly discussion: DiscussionAnswer;
  readonly isFirstNew: boolean;
  readonly onQuote: (post: Post) => void;
}) {
  const [isEditing, setEditing] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const { author, state } = post;
  const isAnswer = discussion.answer === post.id;
  return (
    <li id={`post-${post.sequence}`} className={styles.item}>
      {isFirstNew && <p className={styles.newLine}>New since you were last here</p>}
      <article
        className={`${styles.post} ${isAnswer ? styles.answer : ''}`}
        aria-labelledby={`by-${post.id}`}
        tabIndex={-1}
      >
        <header className={styles.head}>
          <h3 id={`by-${post.id}`}>
            {author.name}
            {author.isYou && ' (you)'}
          </h3>
          {author.isFacilitator && <Tag tone="accent">Facilitator</Tag>}
          {author.arguesAs !== null && <Tag>Argues for {groupWords[author.arguesAs]}</Tag>}
          {isAnswer && (
            <Tag tone="good" icon="check">
              Answer
            </Tag>
          )}
          {post.namesYou && <Tag tone="accent">Names you</Tag>}
          <p className={styles.when}>
            <a href={`#post-${post.sequence}`} aria-label={`Post ${post.sequence}`}>
              #{post.sequence}
            </a>{' '}
            <time dateTime={post.writtenAt}>{momentWords(post.writtenAt)}</time>
            {post.editedAt !== null && state !== 'deleted' && (
              <>
                {' · '}
                <button type="button" className={styles.link} onClick={() => setHistoryOpen(true)}>
                  edited
                </button>
              </>
            )}
          </p>
        </header>
        {state === 'deleted' && <p className={styles.gone}>Deleted by its author.</p>}
        {state === 'hidden' && <HiddenNotice post={post} discussion={discussion.id} />}
        {post.quote !== null && state !== 'deleted' && <Quotation quote={post.quote} posts={discussion.posts} />}
        {isEditing ? (
          <EditPost post={post} discussion={discussion.id} onDone={() => setEditing(false)} />
        ) : (
          post.tree !== null && <PostWords tree={post.tree} mentions={post.mentions} />
        )}
        {post.attachments.length > 0 && (
          <ul className={styles.files} aria-label="Files">
            {post.attachments.map((file) => (
              <li key={file.id}>
                <a href={`/api/discussions/${discussion.id}/attachments/${file.id}`} download={file.name}>
                  <Icon name="download" size={16} /> {file.name}
                </a>{' '}
                <span className={styles.quiet}>{sizeWords(file.bytes)}</span>
              </li>
            ))}
          </ul>
        )}
        {post.endorsedBy.length > 0 && (
          <p className={styles.endorsed}>
            <Icon name="check" size={16} /> Endorsed by {listWords(post.endorsedBy)}
          </p>
        )}
        {!isEditing && state !== 'deleted' && (
          <PostActions
            post={post}
            discussion={discussion}
            onEdit={() => setEditing(true)}
            onQuote={() => onQuote(post)}
          />
        )}
      </article>
      {isHistoryOpen && <PostHistory post={post} discussion={discussion.id} onClose={() => setHistoryOpen(false)} />}
    </li>
  );
}

function Quotation({ quote, posts }: { readonly quote: NonNullable<Post['quote']>; readonly posts: readonly Post[] }) {
  const place = posts.find(({ id }) => id === quote.post)?.sequence;
  return (
    <blockquote className={styles.quotation}>
      <p className={styles.quiet}>
        {quote.author} {place !== undefined && <a href={`#post-${place}`}>in post {place}</a>}
      </p>
      <p>{quote.excerpt ?? 'The words quoted here are no longer shown.'}</p>
    </blockquote>
  );
}
