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
  const { id, criteria, gate, isReopened, marks } = decision;
  const queryClient = useQueryClient();
  const [levels, setLevels] = useState<Readonly<Record<string, Level>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [isHarm, setHarm] = useState(false);
  const [overall, setOverall] = useState('');
  const passages = marks.flatMap(({ role, comments }) =>
    // What an earlier adjudicator kept stands in the marks that it was taken from.
    role === 'first' || role === 'second' || role === 'third'
      ? comments.passages.map(({ id: passage, quote, comment }) => ({ role, id: passage, quote, comment }))
      : [],
  );
  const [left, setLeft] = useState<readonly string[]>([]);
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
          keptPassages: passages
            .filter((one) => !left.includes(nameOf(one)))
            .map(({ role, id: passage }) => ({ role, id: passage })),
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
      {passages.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>Comments at passages that the candidate reads too</legend>
          <p className={styles.quiet}>
            They come without a name, in the order of the text. Untick each that your decision contradicts, and each
            that speaks of another mark.
          </p>
          {passages.map((passage) => (
            <Checkbox
              key={nameOf(passage)}
              isSelected={!left.includes(nameOf(passage))}
              onChange={(isSelected) => {
                const name = nameOf(passage);
                setLeft(isSelected ? left.filter((one) => one !== name) : [...left, name]);
              }}
            >
              <span dir="auto">
                “{passage.quote}”: {passage.comment}
              </span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      {gate !== null && (
        <Checkbox isSelected={isHarm} onChange={setHarm}>
          {gate} Tick this only for yes; it ends the assessment.
        </Checkbox>
      )}
      <TextField
        label="How you decided"
        hint="What you looked at and what decided it. The candidate reads this and the reasons above: say nothing of who marked it, of how many did, or of what each of them said."
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

/** Passages are numbered in each mark anew. */
function nameOf({ role, id }: { readonly role: string; readonly id: string }): string {
  return `${role} ${id}`;
}
