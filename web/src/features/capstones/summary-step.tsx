import { dayWords } from '../../ui/day-words.ts';
import { useState } from 'react';
import { Section } from '../../ui/page.tsx';
import { DocumentEditor } from '../../writing/document-editor.tsx';
import type { Round } from './capstone-query.ts';
import { NextStep } from './next-step.tsx';
import styles from './capstones.module.css';

/** The executive summary: written without haste; when it is handed in, the event is told. */
export function SummaryStep({ round }: { readonly round: Round }) {
  const [isSaved, setSaved] = useState(false);
  const { summary } = round;
  return (
    <Section title="Executive summary">
      <p>
        For people who decide and do not read the dossier: what could happen to patients, what you propose, what it
        costs, what stays open. {summary.limits.least} to {summary.limits.most} words. Name the entries that you rest
        on, as T-1 or R-2.
      </p>
      <DocumentEditor
        documentId={summary.documentId}
        words={summary.limits}
        label="Executive summary"
        onState={(state) => setSaved(state.isSaved)}
      />
      <NextStep
        step="POST /api/capstone/event"
        label="Hand in the summary and hear the event"
        isReady={isSaved}
        title="Hand in the executive summary?"
        stay="Go on writing"
      >
        <p>
          It stays as it is. Then an event in your case is told, and you answer three questions about it, for as long as
          you like.
        </p>
      </NextStep>
      <p className={styles.quiet}>
        The dossier was frozen on {dayWords(round.frozenAt)} under <code>{round.dossierHash.slice(0, 16)}…</code>
      </p>
    </Section>
  );
}
