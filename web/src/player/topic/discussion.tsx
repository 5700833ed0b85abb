import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { Markdown } from '../markdown.tsx';
import type { TopicContent } from '../practice-types.ts';
import styles from './discussion.module.css';
import { useMarkdownPlaces } from './use-markdown-places.tsx';

/** The question a facilitator puts to the group, for thinking about alone or together. */
export function Discussion({
  topic,
  talk,
}: {
  readonly topic: TopicContent;
  /** What people of one’s cohort write about it. */
  readonly talk?: ReactNode;
}) {
  const places = useMarkdownPlaces(topic);
  if (topic.discussion === null) return null;
  const { opening, followUps } = topic.discussion;
  return (
    <div className={styles.discussion}>
      <div className={styles.opening}>
        <Markdown tree={opening} look="reading" {...places} />
      </div>
      <h2>Then ask</h2>
      <ol className={styles.followUps}>
        {followUps.map((followUp, index) => (
          <li key={index}>
            <Markdown tree={followUp} {...places} />
          </li>
        ))}
      </ol>
      {talk ?? (
        <Notice title="Talk it over with others">
          <span>Facilitators lead this discussion in class, and learners write to each other in their cohort.</span>
        </Notice>
      )}
    </div>
  );
}
