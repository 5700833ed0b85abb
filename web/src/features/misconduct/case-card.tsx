import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { Case } from './misconduct-query.ts';
import { momentWords, observed, sanctionWords, stateWords } from './misconduct-words.ts';
import styles from '../../ui/case-card.module.css';
import { NoticeDialog } from './notice-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

const stepWords = {
  notice: 'Tell the candidate',
  propose: 'Propose a decision',
  confirm: 'Look at the proposal',
} as const;

/** One case: facts, what the candidate says, what is proposed or decided, and the next step or what stands in its way. */
export function CaseCard({ one }: { readonly one: Case }) {
  const [open, setOpen] = useState<Case['steps'][number] | null>(null);
  const close = () => setOpen(null);
  const { id, number, candidate, state, facts, notice, answer, hearUntil, steps, barrier, sanction, reason } = one;
  return (
    <article className={styles.card} aria-labelledby={`case-${id}`}>
      <div className={styles.head}>
        <h3 id={`case-${id}`}>
          Case {number}: <bdi>{candidate}</bdi>
        </h3>
        <Tag tone={state === 'decided' ? 'neutral' : 'accent'} icon="info">
          {stateWords[state]}
        </Tag>
      </div>
      <dl className={styles.dates}>
        <Fact label="Reported by" value={`${one.reportedBy}, ${momentWords(one.reportedAt)}`} />
        <Fact label="Observed by the exam page" value={observed(one.observations)} />
        {hearUntil !== null && state !== 'decided' && <Fact label="Can answer until" value={momentWords(hearUntil)} />}
        {one.decidedAt !== null && <Fact label="Decided" value={momentWords(one.decidedAt)} />}
      </dl>
      <Words label="Facts" text={facts} />
      {notice !== null && <Words label="Notice" text={notice} />}
      {answer !== null && <Words label="The candidate says" text={answer} />}
      {sanction !== null && (
        <Words
          label={state === 'decided' ? 'Decision' : `Proposed by ${one.proposedBy ?? ''}`}
          text={`${one.isEstablished === true ? 'Established' : 'Not established'}. ${sanctionWords[sanction]}${one.barMonths === null ? '' : ` (${one.barMonths})`}. ${reason ?? ''}`}
        />
      )}
      {barrier !== null && <p className={styles.quiet}>{barrier}</p>}
      {steps.length > 0 && (
        <div className={styles.row}>
          {steps.map((step) => (
            <Button key={step} onPress={() => setOpen(step)} aria-label={`${stepWords[step]}: ${number}`}>
              {stepWords[step]}
            </Button>
          ))}
        </div>
      )}
      {open === 'notice' && <NoticeDialog one={one} onClose={close} />}
      {open === 'propose' && <ProposeDialog one={one} onClose={close} />}
      {open === 'confirm' && <ConfirmDialog one={one} onClose={close} />}
    </article>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Words({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className={styles.words}>
      <strong>{label}:</strong> <span dir="auto">{text}</span>
    </p>
  );
}
