import { useCallback, useState } from 'react';
import { Exhibit } from '../../player/exhibit.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { Section } from '../../ui/page.tsx';
import { DocumentEditor } from '../../writing/document-editor.tsx';
import type { Capstone, Round } from './capstone-query.ts';
import styles from './capstones.module.css';
import { NextStep } from './next-step.tsx';

type Event = NonNullable<Round['event']>;

/** The event with its three questions; then the way into the defence. */
export function EventStep({ round, rules }: { readonly round: Round; readonly rules: Capstone['rules'] }) {
  const [saved, setSaved] = useState<Readonly<Record<string, boolean>>>({});
  const note = useCallback((id: string, isSaved: boolean) => {
    setSaved((before) => (before[id] === isSaved ? before : { ...before, [id]: isSaved }));
  }, []);
  if (round.event === null) return null;
  const { questions } = round.event;
  const minutes = Math.round(rules.defenceSeconds / 60);
  return (
    <>
      <EventText event={round.event} />
      {questions.map(({ text, answer }, index) => (
        <Section key={answer.documentId} title={`Question ${index + 1}`}>
          <Markdown tree={text} />
          <Answer index={index} answer={answer} onSaved={note} />
        </Section>
      ))}
      <Section title="The defence">
        <p>
          {rules.defenceQuestions} questions about entries of your own dossier, all at once, {minutes} minutes by the
          server’s clock. What you type is saved as you write it. When the time is over, what was saved is handed in;
          what comes later is not. The clock runs on when you close the page.
        </p>
        <NextStep
          step="POST /api/capstone/defence"
          label="Begin the defence"
          isReady={questions.every(({ answer }) => saved[answer.documentId] === true)}
          title="Begin the defence now?"
          stay="Not yet"
        >
          <p>
            Your three answers are handed in as they stand. Then the clock starts: {minutes} minutes, once. Have a quiet
            place and your dossier in mind.
          </p>
        </NextStep>
      </Section>
    </>
  );
}

/** What happened, with its exhibits. */
export function EventText({ event }: { readonly event: Event }) {
  const places = useMarkdownPlaces({ figures: event.figures, terms: {} });
  return (
    <Section title={event.title}>
      <div className={styles.event}>
        <Markdown tree={event.text} look="reading" {...places} />
        {event.exhibits.map((exhibit) => (
          <Exhibit key={exhibit.handle} exhibit={exhibit} />
        ))}
      </div>
    </Section>
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
    <>
      <p className={styles.quiet}>
        {limits.least} to {limits.most} words
      </p>
      <DocumentEditor
        documentId={documentId}
        words={limits}
        label={`Answer to question ${index + 1}`}
        onState={onState}
      />
    </>
  );
}
