import type { CaseChoice } from './case-queries.ts';
import { EffectMark, subjectLabels, subjects } from './effect-marks.tsx';
import styles from './effects.module.css';

/** What a decision does to patient, device and organisation, side by side. */
export function Consequences({ consequences }: Pick<CaseChoice, 'consequences'>) {
  return (
    <div className={styles.columns}>
      {subjects.map((subject) => (
        <div key={subject} className={styles.column}>
          <div className={styles.head}>
            <h3>{subjectLabels[subject]}</h3>
            <EffectMark effect={consequences[subject].effect} />
          </div>
          <p>{consequences[subject].text}</p>
        </div>
      ))}
    </div>
  );
}
