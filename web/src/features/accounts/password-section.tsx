import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { fieldError } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

/** Changing the password; the hidden address tells password managers whose it is. */
export function PasswordSection({ email }: { readonly email: string }) {
  const queryClient = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useMutation({
    mutationFn: () => request('POST /api/account/password', { body: { currentPassword, newPassword } }),
    onSuccess: async () => {
      setCurrent('');
      setNew('');
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <Form
      submit="Change password"
      look="secondary"
      onSubmit={() => change.mutate()}
      isPending={change.isPending}
      error={change.error}
      aside={change.isSuccess && <span role="status">Changed. Your other sessions have ended.</span>}
    >
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Present password"
        name="currentPassword"
        value={currentPassword}
        onChange={setCurrent}
        error={fieldError(change.error, 'currentPassword', 'Type your present password.')}
      />
      <PasswordField
        label="New password"
        name="newPassword"
        isNew
        value={newPassword}
        onChange={setNew}
        error={fieldError(change.error, 'newPassword', 'Type a new password.')}
      />
    </Form>
  );
}
