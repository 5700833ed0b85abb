import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Decision, decisionsQuery } from './decision-queries.ts';
import { levelWords } from './decision-words.ts';
import styles from './decisions.module.css';

type Level = 0 | 1 | 2 | 3 | 4;

/** The adjudicator's mark: a level with its words and a reason for every criterion; the candidate reads the reasons. */
export function AdjudicateForm({ decision }: { readonly decision: Decision }) {
  const { id, criteria, gate, isReopened } = decision;
  const queryClient = useQueryClient();
  const [levels, setLevels] = useState<Readonly<Record<string, Level>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [isHarm, setHarm] = useState(false);
  const [overall, setOverall] = useState('');
  const [lowerReason, setLowerReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const lacks = (criterion: string) => levels[criterion] === undefined || (reasons[criterion] ?? '').trim().length < 10;
  const decide = useMutation({
    mutationFn: () => {
      setAsked(true);
      const missing = criteria.find((one) => lacks(one.id));
      if (missing !== undefined) throw new Error(`“${missing.title}” still needs a level and a reason.`);
      if (overall.trim().length < 10) throw new Error('Say in a sentence or two how you decided.');
      return request('POST /api/marking-decisions/:id/adjudication', {
        params: { id },
        body: {
          levels,
          reasons,
          isHarm,
          overall: overall.trim(),
          lowerReason: lowerReason.trim() === '' ? null : lowerReason.trim(),
        },
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: decisionsQuery.queryKey }),
  });
  const isLower = decide.error instanceof RequestError && decide.error.code === 'mark-lowered';
  return (
    <Form
      submit="Decide"
      width="reading"
      isPending={decide.isPending}
      error={decide.error}
      onSubmit={() => decide.mutate()}
    >
      {criteria.map((criterion) => {
        const { title, weight, levels: words, isNeverZero } = criterion;
        const level = levels[criterion.id];
        return (
          <fieldset key={criterion.id} className={styles.criterion}>
            <legend>
              {title} ({weight} points)
            </legend>
            <div className={styles.levels}>
              <Select
                label="Level"
                placeholder="Choose"
                value={level === undefined ? '' : `${level}`}
                error={isAsked && level === undefined ? 'Choose a level.' : undefined}
                options={words.map((_, place) => ({
                  value: `${place}`,
                  label: `${place}: ${levelWords[place] ?? ''}`,
                }))}
                onChange={(value) => {
                  // The options are the levels.
                  if (value !== '') setLevels({ ...levels, [criterion.id]: Number(value) as Level });
                }}
              />
              {level !== undefined && <p className={styles.quiet}>{words[level]}</p>}
              {level === 0 && isNeverZero && (
                <p className={styles.apart}>With level 0 here the work does not pass, whatever the rest is worth.</p>
              )}
              <TextField
                label={`Reason: ${title}`}
                rows={2}
                isRequired
                value={reasons[criterion.id] ?? ''}
                onChange={(text) => setReasons({ ...reasons, [criterion.id]: text })}
                error={isAsked && lacks(criterion.id) && level !== undefined ? 'Say why, in a sentence.' : undefined}
              />
            </div>
          </fieldset>
        );
      })}
      {gate !== null && (
        <Checkbox isSelected={isHarm} onChange={setHarm}>
          {gate} Tick this only for yes; it ends the assessment.
        </Checkbox>
      )}
      <TextField
        label="How you decided"
        hint="What you looked at and what decided it. The candidate reads this and the reasons above."
        rows={4}
        isRequired
        value={overall}
        onChange={setOverall}
      />
      {(isReopened || isLower) && (
        <TextField
          label="Only if it becomes lower than what was released: why"
          rows={3}
          value={lowerReason}
          onChange={setLowerReason}
          error={isLower && lowerReason.trim() === '' ? 'Say why it has to become lower.' : undefined}
        />
      )}
    </Form>
  );
}
