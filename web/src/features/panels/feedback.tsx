import { Estimate } from '../../ui/estimate.tsx';
import type { RatedQuestion } from './panel-queries.ts';
import styles from './panels.module.css';

/** What all judges rated in round one, beside one's own; nobody is named. */
export function Feedback({ feedback }: { readonly feedback: NonNullable<RatedQuestion['feedback']> }) {
  const { own, median, lowest, highest, spread, empirical } = feedback;
  return (
    <section className={styles.card} aria-label="Round one">
      <h3>Round one</h3>
      <dl className={styles.facts}>
        <div>
          <dt>You</dt>
          <dd>{own}</dd>
        </div>
        <div>
          <dt>Middle of all judges</dt>
          <dd>{median}</dd>
        </div>
        <div>
          <dt>From lowest to highest</dt>
          <dd>
            {lowest} to {highest} (standard deviation {spread.toFixed(1)})
          </dd>
        </div>
        <div>
          <dt>Candidates who were right</dt>
          <dd>{empirical === null ? 'Too few have answered yet' : <Estimate estimate={empirical} />}</dd>
        </div>
      </dl>
    </section>
  );
}
