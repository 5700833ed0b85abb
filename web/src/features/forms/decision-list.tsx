import { Empty } from '../../ui/states.tsx';
import { deciderWords, momentWords, stepWords } from './form-words.ts';
import type { FormDetail } from './forms-query.ts';
import styles from './forms.module.css';

/** Who decided what and why, in the order in which it happened. */
export function DecisionList({ decisions }: Pick<FormDetail, 'decisions'>) {
  if (decisions.length === 0) return <Empty title="Nothing is written down about this form" />;
  return (
    <ol className={styles.list}>
      {decisions.map((decision) => (
        <li key={decision.step}>
          <strong>{stepWords[decision.step]}</strong> by <bdi>{deciderWords(decision)}</bdi>,{' '}
          {momentWords(decision.decidedAt)}
          <br />
          <span className={styles.quiet}>{decision.reason}</span>
        </li>
      ))}
    </ol>
  );
}
