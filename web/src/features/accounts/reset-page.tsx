import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { fieldError } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

/** Where the link of the password mail leads. */
export function ResetPage() {
  const { token } = useSearch({ from: '/reset' });
  const [password, setPassword] = useState('');
  const reset = useMutation({
    mutationFn: () => request('POST /api/password-resets/confirm', { body: { token, password } }),
  });
  const isLinkDead = reset.error instanceof RequestError && reset.error.code === 'link-not-valid';
  return (
    <Page title="Choose a new password" purpose="It signs you out everywhere else." width="reading">
      {reset.isSuccess ? (
        <>
          <Notice tone="good" role="status" title="Your new password is set.">
            All sessions have ended.
          </Notice>
          <div>
            <ButtonLink to="/sign-in" look="primary">
              Sign in
            </ButtonLink>
          </div>
        </>
      ) : (
        <Form
          submit="Set the password"
          onSubmit={() => reset.mutate()}
          isPending={reset.isPending}
          error={reset.error}
          help={isLinkDead && <Link to="/forgot">Ask for a new link</Link>}
        >
          <PasswordField
            label="New password"
            name="password"
            isNew
            value={password}
            onChange={setPassword}
            error={fieldError(reset.error, 'password', 'Type a password of at least 12 characters.')}
          />
        </Form>
      )}
    </Page>
  );
}
