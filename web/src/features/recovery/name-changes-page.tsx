import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './recovery.module.css';

type NameChange = Answer<'GET /api/name-changes'>['changes'][number];

const nameChangesQuery = queryOptions({
  queryKey: ['name-changes'],
  queryFn: ({ signal }) => request('GET /api/name-changes', {}, { signal }),
});

/** Who asked for another legal name and what shows it; officers decide. */
export function NameChangesPage() {
  const { data, error, refetch } = useQuery(nameChangesQuery);
  const waiting = data?.changes.filter(({ state }) => state === 'waiting') ?? [];
  const decided = data?.changes.filter(({ state }) => state !== 'waiting') ?? [];
  return (
    <Page
      title="Names"
      purpose="Who asked for another legal name. Look at what shows it, then decide. Certificates stay as they were issued."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the requests" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Waiting">
            {waiting.length === 0 && <Empty title="No name waits for a decision">New requests appear here.</Empty>}
            {waiting.map((change) => (
              <Waiting key={change.id} change={change} />
            ))}
          </Section>
          {decided.length > 0 && (
            <Section title="Decided">
              {decided.map(({ id, legalName, state, reason }) => (
                <p key={id}>
                  <Tag>{state === 'granted' ? 'Granted' : 'Refused'}</Tag> <bdi>{legalName}</bdi>: {reason}
                </p>
              ))}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Waiting({ change }: { readonly change: NameChange }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: async (decision: 'granted' | 'refused') => {
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; the person reads it.');
      await request('POST /api/name-changes/:id/decision', {
        params: { id: change.id },
        body: { decision, reason: reason.trim() },
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: nameChangesQuery.queryKey }),
  });
  return (
    <article className={styles.card} aria-labelledby={`name-${change.id}`}>
      <h3 id={`name-${change.id}`}>
        <bdi>{change.currentName}</bdi> asks for <bdi>{change.legalName}</bdi>
      </h3>
      <p>
        Asked on {new Date(change.askedAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}. What shows it:{' '}
        {change.evidence}
      </p>
      <Form
        submit="Grant this name"
        onSubmit={() => decide.mutate('granted')}
        isPending={decide.isPending}
        error={decide.error}
        aside={<Button onPress={() => decide.mutate('refused')}>Refuse it</Button>}
      >
        <TextField
          label="Reason"
          hint="The person reads it. Kept encrypted in the ledger."
          isRequired
          value={reason}
          onChange={setReason}
          rows={2}
        />
      </Form>
    </article>
  );
}
