import { Consequences } from './consequences.tsx';
import type { Counterpart, Visit } from './case-queries.ts';
import { Dialogue } from './dialogue.tsx';
import { EffectMarks } from './effect-marks.tsx';
import styles from './trail.module.css';

type DecisionTrailProps = { readonly path: readonly Visit[]; readonly counterparts: readonly Counterpart[] };

/** The way through a case as a trail: at each step what was chosen, what was not, and what it did. */
export function DecisionTrail({ path, counterparts }: DecisionTrailProps) {
  return (
    <ol className={styles.trail}>
      {path.map(({ step, choice }) => (
        <li key={step.id} className={styles.stop}>
          <h3>
            <span className={styles.number}>Step {step.number}</span> {step.title}
          </h3>
          <ul className={styles.ways}>
            {step.decisions.map(({ id, text }) => (
              <li key={id} className={styles.way} data-taken={id === choice.decision}>
                {id === choice.decision && <strong className={styles.taken}>You decided</strong>}
                {text}
              </li>
            ))}
          </ul>
          <EffectMarks consequences={choice.consequences} />
          <details>
            <summary>What came of it{choice.reason === null ? '' : ', and your reason'}</summary>
            <div className={styles.more}>
              <Consequences consequences={choice.consequences} />
              {choice.reply !== null && <Dialogue said={[choice.reply]} counterparts={counterparts} />}
              {choice.reason !== null && (
                <p className={styles.reason}>
                  <span className={styles.quiet}>Your reason, for you alone</span>
                  {choice.reason}
                </p>
              )}
            </div>
          </details>
        </li>
      ))}
      <li className={styles.end}>Debrief</li>
    </ol>
  );
}
