import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Tag } from '../../ui/tag.tsx';
import type { TopicContent } from '../practice-types.ts';
import { CitedStandard } from './cited-standard.tsx';
import { ReadOn } from './read-on.tsx';
import styles from './topic-margin.module.css';

const relevance = {
  core: 'Core for you',
  useful: 'Useful for you',
  awareness: 'Good to know',
} as const;

/** Beside a topic: what it means for the reader's group, what it teaches, which objectives it serves, its sources. */
export function TopicMargin({
  topic,
  audienceGroup,
}: {
  readonly topic: TopicContent;
  readonly audienceGroup: string;
}) {
  const own = topic.audiences.find(({ id }) => id === audienceGroup);
  const others = topic.audiences.filter(({ id }) => id !== audienceGroup);
  const terms = Object.entries(topic.terms);
  return (
    <aside className={styles.margin} aria-label="About this topic">
      <section>
        <h2>What it means for you</h2>
        {own !== undefined && (
          <>
            <Tag tone="accent">{relevance[own.relevance]}</Tag>
            <p>{own.meaning}</p>
            <p className={styles.quiet}>For: {own.label}</p>
          </>
        )}
        <details open={own === undefined}>
          <summary>{own === undefined ? 'By audience group' : 'The other groups'}</summary>
          <dl>
            {others.map(({ id, label, meaning }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
      <section>
        <h2>You will be able to</h2>
        <ul>
          {topic.outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Learning objectives it serves</h2>
        <ol className={styles.objectives}>
          {topic.objectives.map(({ number, text }) => (
            <li key={number} value={number}>
              {text}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>Standards and sources</h2>
        <ul>
          {topic.standards.map((standard) => (
            <li key={standard.kind === 'entry' ? standard.slug : standard.text}>
              <CitedStandard cited={standard} />
            </li>
          ))}
        </ul>
      </section>
      {topic.resources.length > 0 && (
        <section>
          <h2>Read on elsewhere</h2>
          <ReadOn resources={topic.resources} />
        </section>
      )}
      {terms.length > 0 && (
        <section>
          <h2>Terms</h2>
          <details>
            <summary>{terms.length} terms explained</summary>
            <dl>
              {terms.map(([slug, { term, definition }]) => (
                <div key={slug}>
                  <dt>{term}</dt>
                  <dd>{definition}</dd>
                </div>
              ))}
            </dl>
          </details>
        </section>
      )}
      <section>
        <h2>About this text</h2>
        <p className={styles.quiet}>
          {topic.provenance.draftedBy}, {formatPartialDate(topic.provenance.draftedOn)}.{' '}
          {topic.provenance.acceptedBy === null
            ? 'Not yet accepted by a named person.'
            : `Accepted by ${topic.provenance.acceptedBy}.`}
          {topic.reviewBy !== null && ` To be reviewed by ${formatPartialDate(topic.reviewBy)}.`}
        </p>
      </section>
    </aside>
  );
}
