import { Link } from '@tanstack/react-router';
import { useIsLearner } from '../../offline/use-is-learner.ts';
import { editionWords } from '../../ui/edition-words.ts';
import { standardStatusWords } from '../../ui/standard-status.ts';
import { Tag } from '../../ui/tag.tsx';
import type { TopicContent } from '../practice-types.ts';
import styles from './topic-margin.module.css';

/** A standard that a topic rests on: its name, linked for learners, its edition and how it stands. */
export function CitedStandard({ cited }: { readonly cited: TopicContent['standards'][number] }) {
  const isLearner = useIsLearner();
  if (cited.kind === 'words') return <>{cited.text}</>;
  const { tone, icon, words } = standardStatusWords[cited.status];
  return (
    <>
      {!isLearner ? (
        cited.shortTitle
      ) : (
        <Link to="/learn/standards/$slug" params={{ slug: cited.slug }}>
          {cited.shortTitle}
        </Link>
      )}
      <span className={styles.edition}>
        {editionWords(cited)}{' '}
        <Tag tone={tone} icon={icon}>
          {words}
        </Tag>
      </span>
    </>
  );
}
