import { dayWords } from '../../ui/day-words.ts';
import { Link } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import { Failure } from '../../ui/states.tsx';
import { ReceiptLink } from '../../work/receipt-link.tsx';
import { type Capstone, type Round, useStep } from './capstone-query.ts';
import styles from './capstones.module.css';

/** A round that was handed in: its receipt, its promise, and from its release on what came of it. */
export function HandedInRound({ round, capstone }: { readonly round: Round; readonly capstone: Capstone }) {
  const again = useStep('POST /api/capstone/rounds');
  const { outcome } = round;
  const left = capstone.rules.rounds - round.number;
  return (
    <>
      {outcome === null ? (
        <Notice tone="good" title="Your capstone is handed in">
          <p>
            {round.endedBy === 'clock'
              ? 'The time of the defence was over; what was saved by then was handed in.'
              : 'Everything of this round was handed in.'}{' '}
            Two people mark it without knowing whose it is.
            {round.promisedBy !== null && ` You hear from us by ${dayWords(round.promisedBy)}.`}
          </p>
        </Notice>
      ) : (
        <Notice
          tone={outcome.isPassed ? 'good' : 'caution'}
          title={outcome.isPassed ? 'You passed the capstone' : `Round ${round.number} was not passed`}
        >
          <p>
            {pointsWords(outcome.points)} of 100 points, released on {dayWords(outcome.releasedAt)}.{' '}
            {!outcome.isPassed &&
              left > 0 &&
              `It may be handed in ${left === 1 ? 'once' : 'twice'} more, with another event and other questions.`}
            {!outcome.isPassed &&
              left <= 0 &&
              'All three rounds are used. The certification office can tell you what is possible.'}
          </p>
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>Handed in</dt>
        <dd>{round.submittedAt === null ? 'Not yet' : submittedWords(round.submittedAt)}</dd>
        <dt>Dossier</dt>
        <dd>
          <code>{round.dossierHash}</code>
        </dd>
        <dt>Receipt</dt>
        <dd>
          <code>{round.receipt ?? 'None'}</code>
        </dd>
      </dl>
      <p className={styles.actions}>
        {outcome !== null && (
          <Link to="/capstone/feedback/$submission" params={{ submission: round.submissionId }}>
            Read the feedback<span className="visually-hidden"> on round {round.number}</span>
          </Link>
        )}
        {round.receipt !== null && <ReceiptLink submissionId={round.submissionId} round={round.number} />}
        <Link to="/dossier/whole">Read the dossier</Link>
      </p>
      {capstone.mayBeginRound && (
        <div>
          <Button look="primary" isPending={again.isPending} onPress={() => again.mutate()}>
            Open the dossier for round {round.number + 1}
          </Button>
        </div>
      )}
      {again.error !== null && <Failure error={again.error} />}
    </>
  );
}

function submittedWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
}
