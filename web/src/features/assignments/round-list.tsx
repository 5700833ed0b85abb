import { Link } from '@tanstack/react-router';
import { pointsWords } from '../../ui/points-words.ts';
import { Tag } from '../../ui/tag.tsx';
import type { WorkRound } from '../../work/work-queries.ts';
import styles from '../../work/work.module.css';
import { lookOf } from '../../work/work-words.ts';
import { dayWords } from '../../ui/day-words.ts';
import { ReceiptLink } from '../../work/receipt-link.tsx';

/** The rounds that are over: what each came to, with its feedback and its receipt. */
export function RoundList({ module, rounds }: { readonly module: number; readonly rounds: readonly WorkRound[] }) {
  return (
    <ul className={styles.list}>
      {rounds
        .filter(({ step }) => step === 'released' || step === 'withdrawn')
        .map((round) => {
          const { submissionId, submittedAt, points } = round;
          const { tone, icon, label } = lookOf(round);
          return (
            <li key={submissionId} className={styles.file}>
              <span className={styles.row}>
                <strong>Round {round.round}</strong>
                <Tag tone={tone} icon={icon}>
                  {label}
                </Tag>
                <span className={styles.quiet}>
                  {points !== null && `${pointsWords(points)} of 100 points, `}
                  {submittedAt !== null && `handed in on ${dayWords(submittedAt)}`}
                </span>
              </span>
              <span className={styles.row}>
                {round.step === 'released' && (
                  <Link
                    to="/assignments/$module/feedback/$submission"
                    params={{ module: String(module), submission: submissionId }}
                  >
                    Read the feedback<span className="visually-hidden"> on round {round.round}</span>
                  </Link>
                )}
                <ReceiptLink submissionId={submissionId} round={round.round} />
              </span>
            </li>
          );
        })}
    </ul>
  );
}
