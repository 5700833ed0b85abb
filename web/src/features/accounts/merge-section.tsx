import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accounts.module.css';
import { emailAdvice, fieldError } from './field-error.ts';
import { formatDay } from './format-day.ts';
import { mergeQuery } from './merge-query.ts';
import { PasswordField } from './password-field.tsx';

type MergeRequest = NonNullable<Answer<'GET /api/account/merge'>['request']>;

/** Taking in another account of one's own: both mailboxes confirm, then an officer decides. */
export function MergeSection() {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(mergeQuery);
  const [isOpen, setOpen] = useState(false);
  const cancel = useMutation({
    mutationFn: () => request('POST /api/account/merge/cancel', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: mergeQuery.queryKey }),
  });
  if (data === undefined) {
    return error === null ? (
      <Loading what="your request" lines={2} />
    ) : (
      <Failure error={error} onRetry={() => void refetch()} />
    );
  }
  const asked = data.request;
  const isWaiting = asked?.state === 'waiting' || asked?.state === 'proven';
  return (
    <div className={styles.group}>
      <p>
        If you have two accounts, they can become one. Ask in the account that you want to keep. Progress, notes and
        posts move here; sittings and certificates of both are shown here; the other account is closed. This cannot be
        undone.
      </p>
      {data.mergedAt.map((at) => (
        <p key={at} className={styles.quiet}>
          Another account became part of this one on {formatDay(at)}.
        </p>
      ))}
      {cancel.error !== null && <Failure error={cancel.error} />}
      {asked !== null && (
        <Notice role="status" tone={asked.state === 'granted' ? 'good' : 'info'} title={titleOf(asked)}>
          <span>{wordsOf(asked)}</span>
          {isWaiting && (
            <div>
              <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
                Keep both accounts
              </Button>
            </div>
          )}
        </Notice>
      )}
      {!isWaiting && !isOpen && (
        <div>
          <Button onPress={() => setOpen(true)}>Take in another account</Button>
        </div>
      )}
      {!isWaiting && isOpen && <AskForm onClose={() => setOpen(false)} />}
    </div>
  );
}

function titleOf({ state }: MergeRequest): string {
  switch (state) {
    case 'waiting':
      return 'Waiting for your mailboxes';
    case 'proven':
      return 'Waiting for an officer';
    case 'granted':
      return 'Your accounts are one now';
    case 'refused':
      return 'Your accounts stay as they are';
  }
}

function wordsOf({ state, isOwnConfirmed, isOtherConfirmed, expiresAt, reason }: MergeRequest): string {
  const until = `The links work until ${new Date(expiresAt).toLocaleString('en-GB')}.`;
  if (state === 'proven') return 'Both mailboxes have confirmed. An officer decides, and we write to you.';
  if (state !== 'waiting') return `The officer wrote: ${reason ?? ''}`;
  if (isOwnConfirmed) return `Open the link in the mail to the other address. ${until}`;
  if (isOtherConfirmed) return `Open the link in the mail to the address of this account. ${until}`;
  return `Open the links in both mails, one at each address. ${until}`;
}

function AskForm({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const ask = useMutation({
    mutationFn: () => request('POST /api/account/merge', { body: { email, password } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: mergeQuery.queryKey });
      onClose();
    },
  });
  return (
    <Form
      submit="Send the links"
      look="secondary"
      onSubmit={() => ask.mutate()}
      isPending={ask.isPending}
      error={ask.error}
      aside={
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      }
    >
      <TextField
        label="Address of the other account"
        hint="We send a link to that address and to the one of this account; both must be opened."
        type="email"
        name="other-email"
        autoComplete="email"
        isRequired
        value={email}
        onChange={setEmail}
        error={fieldError(ask.error, 'email', emailAdvice)}
      />
      <PasswordField
        label="Your password"
        name="password-for-merge"
        value={password}
        onChange={setPassword}
        error={fieldError(ask.error, 'password', 'Type your password.')}
      />
    </Form>
  );
}
