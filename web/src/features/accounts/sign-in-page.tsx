import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { viewerQuery } from '../../api/use-viewer.ts';
import { forgetTexts, guardWriter } from '../../offline/guard-writer.ts';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodeForm } from './code-form.tsx';
import { PasswordField } from './password-field.tsx';
import { ResendVerification } from './resend-verification.tsx';

/** Signing in: password, then the code of the authenticator app where one is set up. */
export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const finish = useFinish();
  const signIn = useMutation({
    mutationFn: () => request('POST /api/session', { body: { email, password } }),
    onSuccess: ({ kind }) => (kind === 'signed-in' ? finish() : undefined),
  });
  if (signIn.data?.kind === 'second-factor-needed') {
    return (
      <Page title="Confirm it is you" purpose="Type the code that your authenticator app shows now." width="reading">
        <CodeForm onDone={finish} onRestart={signIn.reset} />
      </Page>
    );
  }
  const isRefused = signIn.error instanceof RequestError && signIn.error.code === 'sign-in-refused';
  return (
    <Page title="Sign in" purpose="With the e-mail address and password of your account." width="reading">
      <Form
        submit="Sign in"
        onSubmit={() => signIn.mutate()}
        isPending={signIn.isPending}
        error={signIn.error}
        help={isRefused && <ResendVerification email={email} />}
        aside={<Link to="/forgot">I forgot my password</Link>}
      >
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
        />
        <PasswordField label="Password" name="password" value={password} onChange={setPassword} />
      </Form>
      <p>
        No account yet? <Link to="/register">Open an account</Link>
      </p>
    </Page>
  );
}

/** Forgets what was read as a stranger and goes where the person wanted to go, or to the place of their work. */
function useFinish(): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  return async () => {
    await queryClient.resetQueries();
    const viewer = await queryClient.fetchQuery(viewerQuery);
    // Before any page of theirs is shown: what somebody else wrote here is not for them.
    await guardWriter().catch(forgetTexts);
    const isStaff = viewer.kind === 'person' && viewer.roles.length > 0;
    if (isStaff && !viewer.isSecondFactorDone) return navigate({ to: '/second-factor' });
    if (next !== undefined) return navigate({ href: next });
    if (!isStaff) return navigate({ to: '/learn' });
    return navigate({ to: viewer.roles.includes('administrator') ? '/staff/people' : '/account' });
  };
}
