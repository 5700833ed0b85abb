import { Link } from '@tanstack/react-router';
import { Tag } from '../../ui/tag.tsx';
import type { DiscussionEntry } from './discussion-queries.ts';
import { countWords, momentWords } from './discussion-words.ts';
import styles from './discussions.module.css';

/** Discussions with what is new in them. */
export function DiscussionList({
  discussions,
  hasPlaces,
}: {
  readonly discussions: readonly DiscussionEntry[];
  /** Whether each says what it is about. */
  readonly hasPlaces: boolean;
}) {
  return (
    <ul className={styles.list}>
      {discussions.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <h3>
            <Link to="/learn/discussions/$discussion" params={{ discussion: entry.id }}>
              {entry.title}
            </Link>
          </h3>
          <div className={styles.tags}>
            {entry.unread > 0 && <Tag tone="accent">{entry.unread} new</Tag>}
            {entry.kind === 'prompt' && <Tag icon="book">Question of the course</Tag>}
            {entry.isAnswered && (
              <Tag tone="good" icon="check">
                Answered
              </Tag>
            )}
            {entry.isClosed && <Tag icon="lock">Closed</Tag>}
            {entry.isFollowing && <Tag icon="flag">Following</Tag>}
          </div>
          <p className={styles.quiet}>
            {hasPlaces && entry.kind === 'question' && `${placeWords(entry)} · `}
            {countWords(entry.posts, 'post')} · last change {momentWords(entry.changedAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function placeWords({ place }: DiscussionEntry): string {
  switch (place.kind) {
    case 'topic':
      return `Topic ${place.title}`;
    case 'case':
      return `Case ${place.title}`;
    default:
      return 'About the cohort';
  }
}
