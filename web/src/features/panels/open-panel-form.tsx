import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type PanelList, panelsQuery } from './panel-queries.ts';
import { reviewWords } from './panel-words.ts';
import styles from './panels.module.css';

type State = keyof typeof reviewWords;

/** What is rated, and by whom. */
export function OpenPanelForm({ list, onDone }: { readonly list: PanelList; readonly onDone: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const states = Object.keys(reviewWords).filter((state) => list.pool.some((cell) => cell.state === state)) as State[]; // its own keys
  const [title, setTitle] = useState('');
  const [definition, setDefinition] = useState(list.definition);
  const [domains, setDomains] = useState<readonly number[]>([1, 2, 3, 4, 5, 6]);
  const [chosenStates, setStates] = useState<readonly State[]>(states);
  const [isOnlyUnrated, setOnlyUnrated] = useState(true);
  const [limit, setLimit] = useState('60');
  const [judges, setJudges] = useState<readonly string[]>([]);
  const matching = list.pool
    .filter((cell) => domains.includes(cell.domain) && chosenStates.some((state) => state === cell.state))
    .reduce((sum, cell) => sum + (isOnlyUnrated ? cell.unrated : cell.questions), 0);
  const open = useMutation({
    mutationFn: () =>
      request('POST /api/panels', {
        body: {
          title,
          definition,
          domains: [...domains],
          states: [...chosenStates],
          isOnlyUnrated,
          limit: Number(limit),
          judges: [...judges],
        },
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: panelsQuery.queryKey });
      onDone();
      await navigate({ to: '/staff/panels/$panel', params: { panel: id } });
    },
  });
  const toggle = <Value,>(values: readonly Value[], value: Value) =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    <Form
      submit="Open the panel and invite"
      onSubmit={() => open.mutate()}
      isPending={open.isPending}
      error={open.error}
      width="reading"
      aside={<Button onPress={onDone}>Cancel</Button>}
    >
      <TextField label="Title" isRequired value={title} onChange={setTitle} />
      <TextField
        label="The just-qualified practitioner"
        hint="Whom the judges think of; shown with every question."
        rows={6}
        isRequired
        value={definition}
        onChange={setDefinition}
      />
      <fieldset className={styles.choices}>
        <legend>Domains</legend>
        {[1, 2, 3, 4, 5, 6].map((domain) => (
          <Checkbox
            key={domain}
            isSelected={domains.includes(domain)}
            onChange={() => setDomains(toggle(domains, domain))}
          >
            Domain {domain}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Questions that are</legend>
        {states.map((state) => (
          <Checkbox
            key={state}
            isSelected={chosenStates.includes(state)}
            onChange={() => setStates(toggle(chosenStates, state))}
          >
            {reviewWords[state]}
          </Checkbox>
        ))}
        <Checkbox isSelected={isOnlyUnrated} onChange={setOnlyUnrated}>
          Not yet rated by a panel
        </Checkbox>
      </fieldset>
      <TextField
        label="At most"
        hint={`${matching} questions match; they are taken from all domains alike.`}
        inputMode="numeric"
        value={limit}
        onChange={setLimit}
      />
      <fieldset className={styles.choices}>
        <legend>Judges</legend>
        {list.staff.map(({ id, name, roles }) => (
          <Checkbox key={id} isSelected={judges.includes(id)} onChange={() => setJudges(toggle(judges, id))}>
            <bdi>{name}</bdi>, {roles.join(', ')}
          </Checkbox>
        ))}
      </fieldset>
      {judges.length < 5 && (
        <Notice>
          <span>
            {judges.length} chosen. With fewer than five judges a panel can only be closed as not sufficient, and
            replaces nothing.
          </span>
        </Notice>
      )}
    </Form>
  );
}
