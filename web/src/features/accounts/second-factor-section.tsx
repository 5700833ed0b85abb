import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Account } from './account-query.ts';
import styles from './accounts.module.css';
import { BackupCodes } from './backup-codes.tsx';
import { fieldError } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

/** Whether a second factor is set up, and what can be done about it. */
export function SecondFactorSection({ account }: { readonly account: Account }) {
  const [isOpen, setOpen] = useState<'codes' | 'remove' | null>(null);
  if (!account.hasSecondFactor) {
    return (
      <>
        <p>
          Not set up.{' '}
          {account.isSecondFactorRequired
            ? 'Staff areas stay shut until you do.'
            : 'With an authenticator app, a stolen password alone opens nothing.'}
        </p>
        <div>
          <ButtonLink to="/second-factor">Set up an authenticator app</ButtonLink>
        </div>
      </>
    );
  }
  return (
    <div className={styles.group}>
      <div>
        <Tag tone="good" icon="check">
          Set up
        </Tag>
      </div>
      {isOpen === null && (
        <div className={styles.row}>
          <Button onPress={() => setOpen('codes')}>Replace backup codes</Button>
          <Button look="danger" onPress={() => setOpen('remove')}>
            Remove second factor
          </Button>
        </div>
      )}
      {isOpen === 'codes' && <ReplaceCodes onDone={() => setOpen(null)} />}
      {isOpen === 'remove' && <Remove isRequired={account.isSecondFactorRequired} onCancel={() => setOpen(null)} />}
    </div>
  );
}

function ReplaceCodes({ onDone }: { readonly onDone: () => void }) {
  const [password, setPassword] = useState('');
  const replace = useMutation({
    mutationFn: () => request('POST /api/account/second-factor/backup-codes', { body: { password } }),
  });
  if (replace.isSuccess) return <BackupCodes codes={replace.data.backupCodes} onDone={onDone} />;
  return (
    <Form
      submit="Replace the codes"
      look="secondary"
      onSubmit={() => replace.mutate()}
      isPending={replace.isPending}
      error={replace.error}
      aside={
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      }
    >
      <PasswordField
        label="Your password"
        name="password"
        value={password}
        onChange={setPassword}
        error={fieldError(replace.error, 'password', 'Type your password.')}
      />
    </Form>
  );
}

function Remove({ isRequired, onCancel }: { readonly isRequired: boolean; readonly onCancel: () => void }) {
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const remove = useMutation({
    mutationFn: () => request('POST /api/account/second-factor/remove', { body: { password } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <Form
      submit="Remove second factor"
      look="danger"
      onSubmit={() => remove.mutate()}
      isPending={remove.isPending}
      error={remove.error}
      aside={
        <Button look="quiet" onPress={onCancel}>
          Keep it
        </Button>
      }
    >
      <p>
        {isRequired
          ? 'Do this to set up another phone. Staff areas stay shut until a new app is confirmed.'
          : 'Your password alone will open your account again.'}
      </p>
      <PasswordField
        label="Your password"
        name="password"
        value={password}
        onChange={setPassword}
        error={fieldError(remove.error, 'password', 'Type your password.')}
      />
    </Form>
  );
}
