import { request } from '../api/request.ts';
import { Notice } from '../ui/notice.tsx';
import { useState } from 'react';
import type { SittingAnswer } from './exam-api.ts';
import { ExamButton } from './exam-button.tsx';
import buttons from '../ui/button.module.css';
import styles from './hall.module.css';

const headings = {
  submitted: 'Your exam is submitted',
  expired: 'The time is over; your exam was handed in for you',
  voided: 'This sitting was declared void',
} as const;

const endedWords = { submitted: 'Handed in on', expired: 'The time was over on', voided: 'It ended on' } as const;

/** After the end: what was handed in, the proof to take home, and where the result is. */
export function Finished({ sitting, refused }: { readonly sitting: SittingAnswer; readonly refused: number }) {
  const [problem, setProblem] = useState<string | null>(null);
  const ending = sitting.phase === 'expired' || sitting.phase === 'voided' ? sitting.phase : 'submitted';
  const download = () => {
    saveReceipts(sitting.id).catch((error: unknown) =>
      setProblem(error instanceof Error ? error.message : 'The receipts could not be fetched.'),
    );
  };
  return (
    <main className={styles.hall}>
      <h1>{headings[ending]}</h1>
      <p>
        {sitting.answered} of {sitting.questionCount} questions were answered and are stored.
        {sitting.finishedAt !== null && ` ${endedWords[ending]} ${momentWords(sitting.finishedAt)}.`}
      </p>
      {!sitting.isResultReleased && ending !== 'voided' && (
        <p>You are told by a message and by mail when the result is there. Nothing more is to be done here.</p>
      )}
      {(sitting.keptAsEvidence > 0 || refused > 0) && (
        <Notice tone="caution" title={`${sitting.keptAsEvidence + refused} changes were not counted`}>
          They were made after another window had taken over, or came after the time. They are kept as evidence; the
          handbook says how to ask for a review.
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      )}
      <div className={styles.actions}>
        {sitting.isResultReleased && (
          <a className={`${buttons.button} ${buttons.primary}`} href={`/exam/results/${sitting.id}`}>
            See the result
          </a>
        )}
        {!sitting.isResultReleased && ending !== 'voided' && (
          <a className={`${buttons.button} ${buttons.primary}`} href={`/exam/results/${sitting.id}`}>
            See how far the result is
          </a>
        )}
        <ExamButton onClick={download}>Download receipts</ExamButton>
        <a href="/exam">Back to the exam page</a>
      </div>
      <p className={styles.quiet}>
        The receipts prove, without any question text, that each of your answers was stored, and when. Anyone can check
        them.
      </p>
    </main>
  );
}

function momentWords(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
}

async function saveReceipts(sittingId: string): Promise<void> {
  const file = await request('GET /api/sittings/:id/receipts', { params: { id: sittingId } });
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `cmdsp-receipts-${sittingId}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
