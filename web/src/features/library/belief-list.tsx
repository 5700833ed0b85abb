import type { Answer } from '../../api/request.ts';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Empty } from '../../ui/states.tsx';
import type { HeldMisconception } from './library-query.ts';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

/** What a learner may believe wrongly, with the truth, what it can cost a patient, and where to read. */
export function BeliefList({ misconceptions, questionsAnswered }: Answer<'GET /api/misconceptions'>) {
  if (misconceptions.length === 0) {
    const isUnknown = questionsAnswered === 0;
    return (
      <Empty
        title={isUnknown ? 'Nothing to say yet' : 'No mistaken belief stands out'}
        action={
          <ButtonLink to="/learn" look={isUnknown ? 'primary' : 'secondary'}>
            Choose a topic
          </ButtonLink>
        }
      >
        {isUnknown
          ? 'Wrong options of many questions stand for a belief that is common and mistaken. Answer practice questions or a module quiz, and this page names those that your answers point at.'
          : `Your latest answers to ${questionsAnswered} questions point at none.`}
      </Empty>
    );
  }
  return (
    <>
      <p className={styles.quiet}>
        By your latest answers to {questionsAnswered} {questionsAnswered === 1 ? 'question' : 'questions'}. An entry
        goes away when you answer the same question right.
      </p>
      <ul className={styles.cards}>
        {misconceptions.map((held) => (
          <Belief key={held.slug} held={held} />
        ))}
      </ul>
    </>
  );
}

function Belief({ held }: { readonly held: HeldMisconception }) {
  const times = held.answers === 1 ? 'One answer points' : `${held.answers} answers point`;
  const day = new Date(held.answeredAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return (
    <li className={styles.card}>
      <h2 className={styles.belief}>“{held.belief}”</h2>
      <p className={styles.quiet}>
        {times} at it, the last on {day}.
      </p>
      <h3>What is true</h3>
      <Markdown tree={held.truth} look="reading" {...libraryLinks} />
      <h3>What it can cost a patient</h3>
      <p>{held.harm}</p>
      <h3>Where to read</h3>
      <TopicLinks topics={held.topics} />
    </li>
  );
}
