import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Empty, Failure } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Bounce, mailQuery } from './mail-query.ts';
import styles from './mail.module.css';

const outcomes = {
  marked: { tone: 'good', title: 'Taken over: mail to this address is withheld from now on.' },
  'no-report': { tone: 'caution', title: 'This is no report of a mail server. Paste the whole mail with its headers.' },
  'not-ours': {
    tone: 'caution',
    title: 'The report speaks of no mail that we sent to that address; nothing was changed.',
  },
} as const;

/** Addresses that refused mail for good, and the way to hand in a mail that came back. */
export function BouncedAddresses({ bounces }: { readonly bounces: readonly Bounce[] }) {
  const client = useQueryClient();
  const refresh = async () => client.invalidateQueries({ queryKey: mailQuery.queryKey });
  const [source, setSource] = useState('');
  const take = useMutation({
    mutationFn: async () => request('POST /api/mail/bounces', { body: { source } }),
    onSuccess: refresh,
  });
  const clear = useMutation({
    mutationFn: async (email: string) => request('POST /api/mail/bounces/clear', { body: { email } }),
    onSuccess: refresh,
  });
  return (
    <>
      {bounces.length === 0 ? (
        <Empty title="No address has refused mail for good">
          An address that does not exist any more appears here; mail to it is withheld until you have looked.
        </Empty>
      ) : (
        <ul className={styles.list}>
          {bounces.map(({ email, status, reason, bouncedAt }) => (
            <li key={email} className={styles.card}>
              <h3>{email}</h3>
              <p>{reason === '' ? `Status ${status}` : reason}</p>
              <p className={styles.quiet}>
                {status}, {new Date(bouncedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
              </p>
              <div>
                <Button onPress={() => clear.mutate(email)} aria-label={`Write to ${email} again`}>
                  Write to it again
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {clear.error !== null && <Failure error={clear.error} />}
      <details className={styles.details}>
        <summary>Hand in a mail that came back</summary>
        <div className={styles.list}>
          <TextField
            label="The whole mail, with its headers"
            hint="In your mail program: show the source, copy all of it."
            rows={8}
            value={source}
            onChange={setSource}
          />
          <div>
            <Button onPress={() => take.mutate()} isPending={take.isPending} isDisabled={source.trim() === ''}>
              Read the report
            </Button>
          </div>
          {take.data !== undefined && <Notice role="status" {...outcomes[take.data.outcome]} />}
          {take.error !== null && <Failure error={take.error} />}
        </div>
      </details>
    </>
  );
}
