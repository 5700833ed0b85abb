import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { LiveDesk, LiveRoom, LiveSession } from './live-queries.ts';
import { roleWords } from './live-words.ts';
import styles from './live.module.css';

type GroupsPanelProps = {
  readonly session: LiveSession;
  readonly round: LiveRoom['round'];
  readonly groups: LiveDesk['groups'];
  readonly present: number;
};

/** Makes groups that mix roles, shows who is where, and calls them back with what came of it. */
export function GroupsPanel({ session, round, groups, present }: GroupsPanelProps) {
  return (
    <section className={styles.card} aria-labelledby="groups">
      <h2 id="groups">Groups</h2>
      {round !== null && groups.length > 0 && (
        <details open={round.isOut}>
          <summary>
            {round.isOut ? 'Out now' : 'Back in the room'}: {groups.length}
          </summary>
          {groups.map(({ number, prompt, people }) => (
            <div key={number} className={styles.group}>
              <h3>Group {number}</h3>
              <p className={styles.prompt}>{prompt}</p>
              <ul className={styles.people}>
                {people.map(({ name, role }, index) => (
                  <li key={index}>
                    {name} <span className={styles.quiet}>{roleWords[role]}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
      {round?.isOut === true ? (
        <CallBackForm key={round.number} session={session} round={round.number} />
      ) : (
        <DealForm key={round?.number ?? 0} session={session} round={(round?.number ?? 0) + 1} present={present} />
      )}
    </section>
  );
}

type RoundProps = { readonly session: LiveSession; readonly round: number };

function DealForm({ session, round, present }: RoundProps & { readonly present: number }) {
  const queryClient = useQueryClient();
  const [size, setSize] = useState('4');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const prompts = text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 50);
  const deal = useMutation({
    mutationFn: () =>
      request('PUT /api/staff/live-sessions/:session/rounds/:round', {
        params: { session: session.id, round: String(round) },
        body: { size: Number(size), prompts },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['live', 'desk', session.id] }),
  });
  return (
    <Form
      submit="Make the groups"
      look="secondary"
      isPending={deal.isPending}
      error={deal.error}
      onSubmit={() => {
        setMissing(prompts.length === 0);
        if (prompts.length > 0) deal.mutate();
      }}
    >
      <p className={styles.quiet}>
        {present < 2
          ? 'Groups need at least two people who are here.'
          : `The ${present} who are here come into groups of equal size, each with as many different roles as there are.`}
      </p>
      <Select
        label="People in a group, about"
        value={size}
        onChange={setSize}
        options={['2', '3', '4', '5', '6', '8'].map((value) => ({ value, label: value }))}
      />
      <TextField
        label="What they talk about"
        hint="One prompt a line: the first group gets the first line, and so on, again from the top."
        value={text}
        onChange={setText}
        rows={3}
        error={isMissing ? 'Write at least one prompt.' : undefined}
      />
    </Form>
  );
}

function CallBackForm({ session, round }: RoundProps) {
  const [text, setText] = useState('');
  const callBack = useMutation({
    mutationFn: () =>
      request('PUT /api/staff/live-sessions/:session/rounds/:round/debrief', {
        params: { session: session.id, round: String(round) },
        body: { text: text.trim() },
      }),
  });
  return (
    <Form
      submit="Call the groups back"
      look="secondary"
      isPending={callBack.isPending}
      error={callBack.error}
      onSubmit={() => callBack.mutate()}
    >
      <TextField
        label="What came of it"
        hint="Everybody sees it, and it stays in the summary. You can leave it empty."
        value={text}
        onChange={setText}
        maxLength={4000}
        rows={3}
      />
    </Form>
  );
}
