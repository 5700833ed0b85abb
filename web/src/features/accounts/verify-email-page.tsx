import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ResendVerification } from './resend-verification.tsx';

/** Where the link of the confirmation mail leads. A button, because mail programs open links by themselves. */
export function VerifyEmailPage() {
  const { token } = useSearch({ from: '/verify-email' });
  const [email, setEmail] = useState('');
  const confirm = useMutation({
    mutationFn: () => request('POST /api/email-verifications/confirm', { body: { token } }),
  });
  return (
    <Page title="Confirm your address" purpose="One press, and your account is ready." width="reading">
      {confirm.isSuccess ? (
        <>
          <Notice tone="good" role="status" title="Your address is confirmed.">
            Sign in to begin.
          </Notice>
          <div>
            <ButtonLink to="/sign-in" look="primary">
              Sign in
            </ButtonLink>
          </div>
        </>
      ) : (
        <Form
          submit="Confirm my address"
          onSubmit={() => confirm.mutate()}
          isPending={confirm.isPending}
          error={confirm.error}
        >
          {null}
        </Form>
      )}
      {confirm.isError && (
        <Section title="Have a new link sent">
          <TextField label="E-mail" type="email" autoComplete="username" value={email} onChange={setEmail} />
          <div>
            <ResendVerification email={email} />
          </div>
        </Section>
      )}
    </Page>
  );
}
