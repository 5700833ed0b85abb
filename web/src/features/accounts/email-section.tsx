import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Account } from './account-query.ts';
import styles from './accounts.module.css';
import { changesQuery } from './changes-query.ts';
import { emailAdvice, fieldError } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

/** The address to sign in with, and changing it: both mailboxes have to confirm. */
export function EmailSection({ account }: { readonly account: Account }) {
  const queryClient = useQueryClient();
  const { data } = useQuery(changesQuery);
  const [isOpen, setOpen] = useState(false);
  const cancel = useMutation({
    mutationFn: () => request('POST /api/account/email/cancel', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: changesQuery.queryKey }),
  });
  const waiting = data?.email ?? null;
  return (
    <div className={styles.group}>
      <p>{account.email}</p>
      {waiting !== null && (
        <Notice role="status" title={`Waiting to become ${waiting.newEmail}`}>
          <span>
            {mailboxWords(waiting)} The links work until {new Date(waiting.expiresAt).toLocaleString('en-GB')}.
          </span>
          <div>
            <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
              Keep the present address
            </Button>
          </div>
        </Notice>
      )}
      {waiting === null && !isOpen && (
        <div>
          <Button onPress={() => setOpen(true)}>Change the address</Button>
        </div>
      )}
      {waiting === null && isOpen && <ChangeForm onClose={() => setOpen(false)} />}
    </div>
  );
}

function mailboxWords({
  isOldConfirmed,
  isNewConfirmed,
}: {
  isOldConfirmed: boolean;
  isNewConfirmed: boolean;
}): string {
  if (isOldConfirmed) return 'Open the link in the mail to the new address.';
  if (isNewConfirmed) return 'Open the link in the mail to the present address.';
  return 'Open the links in both mails, one at each address.';
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => request('POST /api/account/email', { body: { email, password } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: changesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Form
      submit="Send the links"
      look="secondary"
      onSubmit={() => change.mutate()}
      isPending={change.isPending}
      error={change.error}
      aside={
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      }
    >
      <TextField
        label="New address"
        hint="We send a link to the new and to the present address; both must be opened."
        type="email"
        name="email"
        autoComplete="email"
        isRequired
        value={email}
        onChange={setEmail}
        error={fieldError(change.error, 'email', emailAdvice)}
      />
      <PasswordField
        label="Your password"
        name="password"
        value={password}
        onChange={setPassword}
        error={fieldError(change.error, 'password', 'Type your password.')}
      />
    </Form>
  );
}
