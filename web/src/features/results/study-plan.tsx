import { Link } from '@tanstack/react-router';
import type { Result } from './result-query.ts';
import styles from './results.module.css';

const steps = { 'read-again': 'Read it again, then take its quiz', practise: 'Practise its questions' } as const;

/** What to do next, by domain; those who passed have gaps too. */
export function StudyPlan({ plan }: { readonly plan: Result['studyPlan'] }) {
  if (plan.length === 0) return <p>No topic lost points in this sitting. A few practice questions a day keep it so.</p>;
  return (
    <div className={styles.plan}>
      {plan.map(({ domain, title, topics }) => (
        <section key={domain}>
          <h3>
            {domain}. {title}
          </h3>
          <ol className={styles.topics}>
            {topics.map(({ topic, title: name, step }) => (
              <li key={topic}>
                <Link to="/learn/topics/$topic" params={{ topic }}>
                  {topic} {name}
                </Link>
                <br />
                <span className={styles.quiet}>{steps[step]}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
