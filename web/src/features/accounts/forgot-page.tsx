import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CheckYourMail } from './check-your-mail.tsx';
import { emailAdvice, fieldError } from './field-error.ts';

/** Asking for a new password. */
export function ForgotPage() {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => request('POST /api/password-resets', { body: { email } }) });
  if (ask.isSuccess)
    return <CheckYourMail email={email} what="to choose a new password, if the address has an account" />;
  return (
    <Page title="Choose a new password" purpose="We mail you a link that works once, within an hour." width="reading">
      <Form
        submit="Send the link"
        onSubmit={() => ask.mutate()}
        isPending={ask.isPending}
        error={ask.error}
        aside={<Link to="/sign-in">Back to sign-in</Link>}
      >
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
          error={fieldError(ask.error, 'email', emailAdvice)}
        />
      </Form>
    </Page>
  );
}
