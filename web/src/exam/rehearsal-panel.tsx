import type { ClientState } from '@cmdsp/sittings/client';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { ExamButton } from './exam-button.tsx';
import type { Live } from './live-line.ts';
import styles from './rehearsal-panel.module.css';
import { stepWords, type Walk } from './rehearsal-words.ts';
import { useRehearsal } from './use-rehearsal.ts';

/** In a rehearsal only: faults to try out, one after the other, and at the end the proof that nothing was lost. */
export function RehearsalPanel(props: {
  readonly sittingId: string;
  readonly state: ClientState;
  readonly live: Live | null;
  readonly onAnnounce: (sentence: string) => void;
}) {
  const { walk, current, skip, prove, problem } = useRehearsal(props);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  if (walk === null) return null;
  const done = walk.steps.filter(({ isDone }) => isDone).length;
  // Whoever comes back after closing the page or from another device finds it as it was left.
  const isBegun = walk.steps.some(({ step, isDone }) => isDone && step !== 'answer') && walk.proof === null;
  return (
    <details className={styles.panel} open={isOpen ?? isBegun} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        Try the faults: {done} of {walk.steps.length} done
      </summary>
      <div className={styles.inside}>
        <ol className={styles.steps}>
          {walk.steps.map(({ step, isDone }) => (
            <li key={step} aria-current={step === current ? 'step' : undefined} className={styles.step}>
              {isDone && <Icon name="check" size={16} />} {stepWords[step].title}
              <span className="visually-hidden">{isDone ? ', done' : ''}</span>
            </li>
          ))}
        </ol>
        {current !== null && <p className={styles.how}>{stepWords[current].how}</p>}
        {problem !== null && <p role="status">{problem}</p>}
        <div className={styles.actions}>
          {current !== null && current !== 'answer' && (
            <ExamButton look="quiet" onClick={skip}>
              Leave this step out
            </ExamButton>
          )}
          {done > 0 && (
            <ExamButton look={current === null ? 'primary' : 'quiet'} onClick={prove}>
              Prove that nothing was lost
            </ExamButton>
          )}
        </div>
        <Proof walk={walk} />
        <p className={styles.quiet}>
          This is the page of the examination: build {walk.build}.
          {walk.accommodation !== '1/1' &&
            ` Your time is lengthened here as on the day, by the factor ${walk.accommodation}.`}
        </p>
      </div>
    </details>
  );
}

function Proof({ walk }: { readonly walk: Walk }) {
  const { proof } = walk;
  if (proof === null) return null;
  const lost = proof.typed - proof.found;
  return (
    <p role="status" className={proof.isProven ? styles.proven : styles.missing} data-proof={proof.isProven}>
      <Icon name={proof.isProven ? 'check' : 'warning'} />
      {proof.isProven
        ? ` Nothing was lost: every answer on the screen (${proof.typed}) is stored, and each receipt (${proof.receipts}) verifies.`
        : ` ${lost} of ${proof.typed} answers are not stored yet. Wait until the bar says saved, then prove it again; if it stays so, call for help.`}
    </p>
  );
}
