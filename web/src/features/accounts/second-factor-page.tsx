import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, request, RequestError } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accounts.module.css';
import { BackupCodes } from './backup-codes.tsx';
import { fieldError } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

type Setup = Answer<'POST /api/account/second-factor'>;

/** Setting up an authenticator app in three steps: password, app and first code, backup codes. */
export function SecondFactorPage() {
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [setup, setSetup] = useState<Setup | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const isStaff = (viewer?.roles.length ?? 0) > 0;
  const finish = async () => {
    await queryClient.resetQueries();
    await navigate({ to: isStaff && viewer?.roles.includes('administrator') ? '/staff/people' : '/account' });
  };
  const isSetUp = viewer?.hasSecondFactor === true && setup === null;
  return (
    <Page
      title="Set up a second factor"
      purpose={
        isStaff
          ? 'Staff areas open only with a code from an authenticator app on your phone.'
          : 'With it, a stolen password alone opens nothing.'
      }
      width="reading"
    >
      {viewer === null && (
        <Refusal error={new RequestError('sign-in-needed', 'Sign in first.', { status: 401, body: null })} />
      )}
      {isSetUp && (
        <Notice tone="good" title="A second factor is set up already.">
          <ButtonLink to="/account">Open my account</ButtonLink>
        </Notice>
      )}
      {viewer !== null && !isSetUp && setup === null && <BeginForm onBegun={setSetup} />}
      {setup !== null && !isConfirmed && <AppForm setup={setup} onConfirmed={() => setConfirmed(true)} />}
      {setup !== null && isConfirmed && <BackupCodes codes={setup.backupCodes} onDone={() => void finish()} />}
    </Page>
  );
}

function BeginForm({ onBegun }: { readonly onBegun: (setup: Setup) => void }) {
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () => request('POST /api/account/second-factor', { body: { password } }),
    onSuccess: onBegun,
  });
  return (
    <>
      <ol className={styles.steps}>
        <li>Install an authenticator app on your phone, if you have none. Any app for time-based codes will do.</li>
        <li>Type your password here once more, so that nobody else can do this at your desk.</li>
        <li>Scan the code that appears, type the six digits, and keep the backup codes.</li>
      </ol>
      <Form submit="Continue" onSubmit={() => begin.mutate()} isPending={begin.isPending} error={begin.error}>
        <PasswordField
          label="Your password"
          name="password"
          value={password}
          onChange={setPassword}
          error={fieldError(begin.error, 'password', 'Type your password.')}
        />
      </Form>
    </>
  );
}

function AppForm({ setup, onConfirmed }: { readonly setup: Setup; readonly onConfirmed: () => void }) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => request('POST /api/account/second-factor/confirm', { body: { code } }),
    onSuccess: onConfirmed,
  });
  return (
    <div className={styles.setup}>
      <img
        className={styles.qr}
        src={setup.qrCode}
        alt="QR code with the secret for your authenticator app"
        width={240}
        height={240}
      />
      <div className={styles.group}>
        <p>
          Scan the code with your app, or <a href={setup.otpauthUri}>open the app on this device</a>. To type it by
          hand, choose a time-based key:
        </p>
        <code className={styles.secret}>{setup.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        <Form submit="Confirm" onSubmit={() => confirm.mutate()} isPending={confirm.isPending} error={confirm.error}>
          <TextField
            label="Code that the app shows now"
            hint="Six digits"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            isRequired
            isInvalid={confirm.isError}
            value={code}
            onChange={setCode}
          />
        </Form>
      </div>
    </div>
  );
}
