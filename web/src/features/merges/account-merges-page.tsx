import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './merges.module.css';

type Merge = Answer<'GET /api/account-merges'>['merges'][number];

const mergesQuery = queryOptions({
  queryKey: ['account-merges'],
  queryFn: ({ signal }) => request('GET /api/account-merges', {}, { signal }),
});

/** Who has proven from two mailboxes that two accounts are theirs; officers decide. */
export function AccountMergesPage() {
  const { data, error, refetch } = useQuery(mergesQuery);
  const waiting = data?.merges.filter(({ state }) => state === 'proven') ?? [];
  const decided = data?.merges.filter(({ state }) => state !== 'proven') ?? [];
  return (
    <Page
      title="Double accounts"
      purpose="People who have two accounts and proved it from both mailboxes. Make sure that it is one person, then decide. Merging cannot be undone."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the requests" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Waiting">
            {waiting.length === 0 && (
              <Empty title="No accounts wait for a decision">
                Requests appear here when both mailboxes have confirmed.
              </Empty>
            )}
            {waiting.map((merge) => (
              <Waiting key={merge.id} merge={merge} />
            ))}
          </Section>
          {decided.length > 0 && (
            <Section title="Decided">
              {decided.map(({ id, kept, state, reason }) => (
                <p key={id}>
                  <Tag>{state === 'granted' ? 'Merged' : 'Both kept'}</Tag> <bdi>{kept.legalName}</bdi>: {reason}
                </p>
              ))}
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Waiting({ merge }: { readonly merge: Merge }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const isBlocked = merge.obstacles.length > 0;
  const decide = useMutation({
    mutationFn: async (decision: 'granted' | 'refused') => {
      if (reason.trim().length < 3) throw new ReasonMissingError();
      await request('POST /api/account-merges/:id/decision', {
        params: { id: merge.id },
        body: { decision, reason: reason.trim() },
      });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: mergesQuery.queryKey }),
  });
  return (
    <article className={styles.card} aria-labelledby={`merge-${merge.id}`}>
      <h3 id={`merge-${merge.id}`}>
        <bdi>{merge.kept.legalName}</bdi>
      </h3>
      <p>Asked on {new Date(merge.askedAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}.</p>
      <dl className={styles.pair}>
        <Side title="Stays" account={merge.kept} />
        <Side title="Is closed" account={merge.closed} />
      </dl>
      {isBlocked && (
        <Notice tone="caution" title="They cannot be merged now">
          {merge.obstacles.join(' ')}
        </Notice>
      )}
      <Form
        submit={isBlocked ? 'Keep both accounts' : 'Merge the accounts'}
        look={isBlocked ? 'secondary' : 'primary'}
        onSubmit={() => decide.mutate(isBlocked ? 'refused' : 'granted')}
        isPending={decide.isPending}
        error={decide.error}
        aside={!isBlocked && <Button onPress={() => decide.mutate('refused')}>Keep both accounts</Button>}
      >
        <TextField
          label="Reason"
          hint="How you made sure that it is one person. The person reads it; it stands in the ledger."
          isRequired
          value={reason}
          onChange={setReason}
          error={decide.error instanceof ReasonMissingError ? decide.error.message : undefined}
          rows={2}
        />
      </Form>
    </article>
  );
}

class ReasonMissingError extends Error {
  readonly code = 'request-malformed';
  constructor() {
    super('Give the reason in a few words; the person reads it.');
  }
}

function Side({ title, account }: { readonly title: string; readonly account: Merge['kept'] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <bdi>{account.legalName}</bdi>, {count(account.sittings, 'sitting')},{' '}
        {count(account.certificates, 'certificate')}
      </dd>
    </div>
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
