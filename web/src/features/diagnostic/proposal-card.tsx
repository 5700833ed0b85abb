import { Link } from '@tanstack/react-router';
import { Tag } from '../../ui/tag.tsx';
import styles from './diagnostic.module.css';
import type { Proposal } from './diagnostic-query.ts';
import { IntervalLine } from './interval-line.tsx';
import { proposalWords } from './proposal-words.ts';

/** One exam domain: what was found, how sure that is, and with which topics to begin. */
export function ProposalCard({ proposal, passPercent }: { readonly proposal: Proposal; readonly passPercent: number }) {
  const { domain, topics } = proposal;
  return (
    <article className={styles.proposal}>
      <h3>
        <span className={styles.quiet}>Exam domain {domain.number}</span>
        {domain.title}
      </h3>
      <p>{proposalWords(proposal)}</p>
      <IntervalLine proposal={proposal} passPercent={passPercent} />
      <details>
        <summary>
          Where to begin: {topics[0] === undefined ? 'no topics' : `${topics[0].id} ${topics[0].title}`}
        </summary>
        <ol className={styles.topics}>
          {topics.map(({ id, title, isMissed, relevance }) => (
            <li key={id}>
              <Link to="/learn/topics/$topic" params={{ topic: id }} search={{}}>
                {id} {title}
              </Link>{' '}
              {isMissed && <Tag icon="flag">A question was not right</Tag>}
              {relevance === 'core' && <Tag tone="accent">Core for you</Tag>}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}
