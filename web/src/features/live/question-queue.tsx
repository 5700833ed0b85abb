import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type LiveOwn, type LiveRoom, type LiveSession, liveDeskQuery } from './live-queries.ts';
import { supportWords } from './live-words.ts';
import styles from './live.module.css';

type QueueProps = { readonly session: LiveSession; readonly room: LiveRoom; readonly own: LiveOwn | undefined };
type Question = LiveRoom['questions'][number];

/** Questions to the room, those that most people want answered first; participants see them without names. */
export function QuestionQueue({ session, room, own }: QueueProps) {
  const isFacilitator = session.standing === 'facilitator';
  const desk = useQuery({ ...liveDeskQuery(session.id), enabled: isFacilitator });
  const open = room.questions.filter(({ state }) => state === 'open');
  const settled = room.questions.filter(({ state }) => state !== 'open');
  const nameOf = (id: string) => desk.data?.questions.find((one) => one.id === id)?.name ?? null;
  return (
    <Section title="Questions to the room">
      {open.length === 0 && <p className={styles.quiet}>No question waits for an answer.</p>}
      <ul className={styles.list}>
        {open.map((question) => (
          <QuestionRow key={question.id} {...{ session, question, own }} name={nameOf(question.id)} />
        ))}
      </ul>
      {!isFacilitator && <AskField session={session} />}
      {settled.length > 0 && (
        <details>
          <summary>Settled questions ({settled.length})</summary>
          <ul className={styles.list}>
            {settled.map((question) => (
              <QuestionRow key={question.id} {...{ session, question, own }} name={nameOf(question.id)} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function QuestionRow({
  session,
  question,
  own,
  name,
}: {
  readonly session: LiveSession;
  readonly question: Question;
  readonly own: LiveOwn | undefined;
  readonly name: string | null;
}) {
  const queryClient = useQueryClient();
  const isFacilitator = session.standing === 'facilitator';
  const isOwn = own?.questions.includes(question.id) ?? false;
  const isSupported = own?.supported.includes(question.id) ?? false;
  const params = { session: session.id, question: question.id };
  const settle = useMutation({
    mutationFn: (state: Question['state']) =>
      request('PUT /api/staff/live-sessions/:session/questions/:question', { params, body: { state } }),
  });
  const support = useMutation({
    mutationFn: () =>
      request('PUT /api/live-sessions/:session/questions/:question/support', {
        params,
        body: { isSupported: !isSupported },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['live', 'own', session.id] }),
  });
  const failure = settle.error ?? support.error;
  const named = <span className="visually-hidden"> {question.text}</span>;
  return (
    <li className={styles.entry}>
      <span className={styles.question}>{question.text}</span>
      <span className={styles.buttons}>
        <span className={styles.quiet}>
          {supportWords(question.support)}
          {name !== null && `, asked by ${name}`}
        </span>
        {isOwn && <Tag icon="person">Yours</Tag>}
        {question.state !== 'open' && (
          <Tag
            tone={question.state === 'answered' ? 'good' : 'neutral'}
            icon={question.state === 'answered' ? 'check' : 'clock'}
          >
            {question.state === 'answered' ? 'Answered' : 'Set aside'}
          </Tag>
        )}
        {!isFacilitator && !isOwn && question.state === 'open' && (
          <Button aria-pressed={isSupported} isPending={support.isPending} onPress={() => support.mutate()}>
            {isSupported ? 'I do not need this any more' : 'I want to know this too'}
            {named}
          </Button>
        )}
        {isFacilitator && question.state === 'open' && (
          <>
            <Button isPending={settle.isPending} onPress={() => settle.mutate('answered')}>
              Mark as answered{named}
            </Button>
            <Button look="quiet" onPress={() => settle.mutate('set-aside')}>
              Set aside{named}
            </Button>
          </>
        )}
        {isFacilitator && question.state !== 'open' && (
          <Button look="quiet" onPress={() => settle.mutate('open')}>
            Take up again{named}
          </Button>
        )}
      </span>
      {failure !== null && <Notice tone="danger" role="alert" title={failure.message} />}
    </li>
  );
}

function AskField({ session }: { readonly session: LiveSession }) {
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  // The same question sent again after a lost answer is one question.
  const [question, setQuestion] = useState(() => crypto.randomUUID());
  const ask = useMutation({
    mutationFn: () =>
      request('PUT /api/live-sessions/:session/questions/:question', {
        params: { session: session.id, question },
        body: { text: text.trim() },
      }),
    onSuccess: async () => {
      setText('');
      setQuestion(crypto.randomUUID());
      await queryClient.invalidateQueries({ queryKey: ['live', 'own', session.id] });
    },
  });
  return (
    <Form
      submit="Ask the room"
      look="secondary"
      width="reading"
      isPending={ask.isPending}
      error={ask.error}
      onSubmit={() => {
        setMissing(text.trim() === '');
        if (text.trim() !== '') ask.mutate();
      }}
    >
      <TextField
        label="Your question"
        hint="Others see it without your name; your facilitators see who asks."
        value={text}
        onChange={setText}
        maxLength={500}
        rows={2}
        error={isMissing ? 'Write your question first.' : undefined}
      />
    </Form>
  );
}
