import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Section } from '../../ui/page.tsx';
import { DocumentEditor } from '../../writing/document-editor.tsx';
import { capstoneQuery, type Round } from './capstone-query.ts';
import styles from './capstones.module.css';
import { DefenceClock } from './defence-clock.tsx';
import { NextStep } from './next-step.tsx';

type DefenceData = NonNullable<Round['defence']>;

/** The defence: the time that is left, the questions, a field for each; handed in by hand or by the clock. */
export function Defence({ defence, now }: { readonly defence: DefenceData; readonly now: string }) {
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Readonly<Record<string, boolean>>>({});
  const note = useCallback((id: string, isSaved: boolean) => {
    setSaved((before) => (before[id] === isSaved ? before : { ...before, [id]: isSaved }));
  }, []);
  const onOver = useCallback(() => void queries.invalidateQueries({ queryKey: capstoneQuery.queryKey }), [queries]);
  return (
    <>
      <DefenceClock endsAt={defence.endsAt} now={now} onOver={onOver} />
      {defence.questions.map(({ text, answer }, index) => (
        <Section key={answer.documentId} title={`Question ${index + 1} of ${defence.questions.length}`}>
          <p className={styles.asked} dir="auto">
            {text}
          </p>
          <Answer index={index} answer={answer} onSaved={note} />
        </Section>
      ))}
      <NextStep
        step="POST /api/capstone/hand-in"
        label="End the defence and hand in"
        isReady={defence.questions.every(({ answer }) => saved[answer.documentId] === true)}
        title="End the defence and hand in the capstone?"
        stay="Go on writing"
      >
        <p>
          Everything of this round is handed in as it stands: dossier, summary, answers and defence. Two people mark it.
        </p>
      </NextStep>
    </>
  );
}

type AnswerProps = {
  readonly index: number;
  readonly answer: Round['summary'];
  readonly onSaved: (id: string, isSaved: boolean) => void;
};

function Answer({ index, answer, onSaved }: AnswerProps) {
  const { documentId, limits } = answer;
  const onState = useCallback(
    (state: { readonly isSaved: boolean }) => onSaved(documentId, state.isSaved),
    [documentId, onSaved],
  );
  return (
    <DocumentEditor
      documentId={documentId}
      words={limits}
      label={`Your answer to question ${index + 1}`}
      onState={onState}
    />
  );
}
