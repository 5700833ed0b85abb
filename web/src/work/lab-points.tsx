import { Notice } from '../ui/notice.tsx';
import { pointsWords } from '../ui/points-words.ts';
import type { LabEvidence } from './lab-evidence.ts';
import styles from './work.module.css';

/** What a run beside a script came to, criterion by criterion, with the reason for every lost point. */
export function LabPoints({ run: { points, cap, criteria } }: { readonly run: LabEvidence }) {
  return (
    <>
      <p>
        <strong>{pointsWords(points)}</strong> of 100 points
      </p>
      {cap !== null && (
        <Notice tone="danger" title={`Limited to ${cap.points} points: this would harm a patient`}>
          {cap.sentence !== null && <span>{cap.sentence}</span>}
        </Notice>
      )}
      <ul className={styles.points}>
        {criteria.map(({ id, title, points: most, earned, reasons }) => (
          <li key={id}>
            <span className={styles.pointsHead}>
              <span>{title}</span>
              <span className={styles.figure}>
                {pointsWords(earned)}
                {most !== null && ` of ${most}`}
              </span>
            </span>
            {reasons.length > 0 && (
              <details>
                <summary>{reasons.length === 1 ? 'One reason' : `${reasons.length} reasons`}</summary>
                <ul className={styles.reasons}>
                  {reasons.map((sentence, index) => (
                    <li key={`${index} ${sentence}`}>{sentence}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
