import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accounts.module.css';
import { changesQuery } from './changes-query.ts';
import { emailAdvice, fieldError } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

/** A second address: for when the first mailbox is lost, and to hear of changes to the account. */
export function ContactSection() {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(changesQuery);
  const [isOpen, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => request('DELETE /api/account/contact', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: changesQuery.queryKey }),
  });
  if (data === undefined) {
    return error === null ? (
      <Loading what="your second address" lines={2} />
    ) : (
      <Failure error={error} onRetry={() => void refetch()} />
    );
  }
  const { contact } = data;
  return (
    <div className={styles.group}>
      {contact === null ? (
        <p>None. With one, you can ask for a new password when your first mailbox is lost.</p>
      ) : (
        <p role="status">
          {contact.email}
          {contact.isConfirmed
            ? ': used for a lost password, and to tell you of changes to your account.'
            : ': waits until you open the link in the mail we sent there.'}
        </p>
      )}
      {remove.error !== null && <Failure error={remove.error} />}
      {isOpen ? (
        <ContactForm isReplacing={contact?.isConfirmed === true} onClose={() => setOpen(false)} />
      ) : (
        <div className={styles.row}>
          <Button onPress={() => setOpen(true)}>
            {contact === null ? 'Name a second address' : 'Name another one'}
          </Button>
          {contact !== null && (
            <Button look="quiet" isPending={remove.isPending} onPress={() => remove.mutate()}>
              Remove the second address
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function ContactForm({
  isReplacing,
  onClose,
}: {
  /** Whether a confirmed address gives way; it does so at once. */
  readonly isReplacing: boolean;
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () => request('PUT /api/account/contact', { body: { email, password } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: changesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Form
      submit="Send the link"
      look="secondary"
      onSubmit={() => save.mutate()}
      isPending={save.isPending}
      error={save.error}
      aside={
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      }
    >
      <TextField
        label="Second address"
        hint={`We send a link there; it is used once you have opened it.${isReplacing ? ' The one you have is not used any more as soon as the link is sent.' : ''}`}
        type="email"
        name="second-email"
        autoComplete="email"
        isRequired
        value={email}
        onChange={setEmail}
        error={fieldError(save.error, 'email', emailAdvice)}
      />
      <PasswordField
        label="Your password"
        name="password-for-contact"
        value={password}
        onChange={setPassword}
        error={fieldError(save.error, 'password', 'Type your password.')}
      />
    </Form>
  );
}
