import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWords } from './cohort-words.ts';
import { type FacilitatorList, facilitatorsQuery } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { WithdrawCompetence } from './withdraw-competence.tsx';

type Facilitator = FacilitatorList['facilitators'][number];

/** What shows that somebody can teach, and a form for another record. */
export function CompetenceRecords({ person }: { readonly person: Facilitator }) {
  const queryClient = useQueryClient();
  const empty = { what: '', evidence: '', validUntil: '' };
  const [values, setValues] = useState(empty);
  const record = useMutation({
    mutationFn: () => {
      if (Object.values(values).some((value) => value.trim() === ''))
        throw new Error('Say what this person can, what shows it, and until when it counts.');
      return request('POST /api/facilitators/:person/competence', {
        params: { person: person.personId },
        body: values,
      });
    },
    onSuccess: async () => {
      setValues(empty);
      await queryClient.invalidateQueries({ queryKey: facilitatorsQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['cohorts'] });
    },
  });
  const set = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });
  return (
    <div className={styles.card}>
      <h3>Competence of {person.name}</h3>
      {person.records.length === 0 && <p className={styles.quiet}>Nothing is recorded yet.</p>}
      <ul className={styles.list}>
        {person.records.map((one) => (
          <li key={one.id} className={styles.row}>
            <strong>{one.what}</strong>
            <span>{one.evidence}</span>
            <span>
              {one.withdrawReason === null
                ? `Valid until ${dayWords(one.validUntil)}`
                : `Withdrawn: ${one.withdrawReason}`}
            </span>
            {one.isValid ? (
              <>
                <Tag tone="good" icon="check">
                  Valid
                </Tag>
                <WithdrawCompetence personId={person.personId} recordId={one.id} what={one.what} />
              </>
            ) : (
              <Tag tone="caution" icon="warning">
                Not valid
              </Tag>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>Record something new</summary>
        <Form
          submit="Record it"
          look="secondary"
          onSubmit={() => record.mutate()}
          isPending={record.isPending}
          error={record.error}
        >
          <TextField label="What this person can" value={values.what} onChange={set('what')} />
          <TextField
            label="What shows it"
            hint="Which document, and where it is kept."
            rows={2}
            value={values.evidence}
            onChange={set('evidence')}
          />
          <TextField label="Valid until" type="date" value={values.validUntil} onChange={set('validUntil')} />
        </Form>
      </details>
    </div>
  );
}
