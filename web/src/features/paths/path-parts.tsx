import { Link } from '@tanstack/react-router';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { PathTopic } from './paths-query.ts';
import styles from './paths.module.css';
import { minutesWords } from './minutes-words.ts';

const parts = [
  { relevance: 'core', title: 'Core', words: 'your daily work depends on these' },
  { relevance: 'useful', title: 'Useful', words: 'these make you a better partner for others' },
  { relevance: 'awareness', title: 'Awareness', words: 'know that these exist and whom to ask' },
] as const;

/** The topics of a path in three parts, each with what it means for the group, its time and how far it is. */
export function PathParts({ topics }: { readonly topics: readonly PathTopic[] }) {
  return parts.map(({ relevance, title, words }) => {
    const own = topics.filter((topic) => topic.relevance === relevance);
    if (own.length === 0) return null;
    const minutes = own.reduce((sum, topic) => sum + topic.minutes, 0);
    const passed = own.filter(({ state }) => state === 'passed').length;
    return (
      <Section key={relevance} title={title}>
        <p className={styles.sum}>
          {own.length === 1 ? '1 topic' : `${own.length} topics`}, about {minutesWords(minutes)} of lecture and reading:{' '}
          {words}. {passed} of {own.length} passed.
        </p>
        <ol className={styles.list}>
          {own.map((topic) => (
            <PathLine key={topic.id} topic={topic} />
          ))}
        </ol>
      </Section>
    );
  });
}

function PathLine({ topic }: { readonly topic: PathTopic }) {
  return (
    <li className={styles.line}>
      <h3 className={styles.title}>
        <Link to="/learn/topics/$topic" params={{ topic: topic.id }} search={{}}>
          {topic.id} {topic.title}
        </Link>
      </h3>
      <p className={styles.meaning}>{topic.meaning}</p>
      <p className={styles.facts}>
        <span>
          Module {topic.module.number} · {topic.minutes} minutes{!topic.isComplete && ', planned'}
        </span>
        <StateTag topic={topic} />
      </p>
    </li>
  );
}

function StateTag({ topic }: { readonly topic: PathTopic }) {
  if (topic.state === 'passed') {
    return (
      <Tag tone="good" icon="check">
        Passed
      </Tag>
    );
  }
  if (topic.state === 'not-started') return <Tag>Not started</Tag>;
  return (
    <Tag tone="accent" icon="clock">
      Begun, {topic.partsFinished} of {topic.parts} parts
    </Tag>
  );
}
