import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { type CohortAnswer, facilitatorsQuery } from './cohorts-query.ts';
import { CompetenceRecords } from './competence-records.tsx';
import styles from './cohorts.module.css';

/** Lets somebody teach the cohort; shows and takes in what proves that they can. */
export function AssignFacilitator({ cohort }: { readonly cohort: CohortAnswer }) {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState('');
  const { data, error, refetch } = useQuery(facilitatorsQuery);
  const assign = useMutation({
    mutationFn: async () => {
      if (chosen === '') throw new Error('Choose somebody first.');
      await request('POST /api/cohorts/:id/facilitators', { params: { id: cohort.id }, body: { personId: chosen } });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cohorts'] }),
  });
  const person = data?.facilitators.find(({ personId }) => personId === chosen);
  return (
    <Section title="Let somebody teach it">
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the facilitators" lines={3} />}
      {data?.facilitators.length === 0 && (
        <Empty title="Nobody is a facilitator yet">
          Give somebody the role on the page <Link to="/staff/people">People</Link> first.
        </Empty>
      )}
      {data !== undefined && data.facilitators.length > 0 && (
        <div className={styles.group}>
          {cohort.needsCompetence && (
            <p className={styles.quiet}>This cohort asks for a competence record that is valid today.</p>
          )}
          <Select
            label="Facilitator"
            placeholder="Choose"
            value={chosen}
            onChange={setChosen}
            options={data.facilitators.map(({ personId, name, records }) => ({
              value: personId,
              label: records.some(({ isValid }) => isValid) ? name : `${name} (no valid competence record)`,
            }))}
          />
          {person !== undefined && <CompetenceRecords key={person.personId} person={person} />}
          {assign.error !== null && <Notice tone="danger" role="alert" title={assign.error.message} />}
          <div>
            <Button look="primary" isPending={assign.isPending} onPress={() => assign.mutate()}>
              {person === undefined ? 'Let teach' : `Let ${person.name} teach`}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
