import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { audienceLabels, type AudienceGroup } from './audience-labels.ts';
import { emailAdvice, fieldError, nameAdvice } from './field-error.ts';
import { PasswordField } from './password-field.tsx';

/** What everybody fills in who opens an account. */
export type RegistrationValues = {
  readonly email: string;
  readonly password: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly audienceGroup: AudienceGroup | '';
};

/** Nothing filled in yet. */
export const emptyRegistration: RegistrationValues = {
  email: '',
  password: '',
  legalName: '',
  displayName: '',
  audienceGroup: '',
};

/** The fields of a new account. */
export function RegistrationFields({
  values,
  onChange,
  error,
}: {
  readonly values: RegistrationValues;
  readonly onChange: (values: RegistrationValues) => void;
  readonly error: unknown;
}) {
  const set = (name: keyof RegistrationValues) => (value: string) => onChange({ ...values, [name]: value });
  return (
    <>
      <TextField
        label="E-mail"
        hint="We write to it when something about your account or exam changes."
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        value={values.email}
        onChange={set('email')}
        error={fieldError(error, 'email', emailAdvice)}
      />
      <PasswordField
        label="Password"
        name="password"
        isNew
        value={values.password}
        onChange={set('password')}
        error={fieldError(error, 'password', 'Type a password of at least 12 characters.')}
      />
      <TextField
        label="Legal name"
        hint="As in your identity document, in its own script. It stands on the certificate and cannot be changed by you later."
        name="legalName"
        autoComplete="name"
        isRequired
        value={values.legalName}
        onChange={set('legalName')}
        error={fieldError(error, 'legalName', nameAdvice)}
      />
      <TextField
        label="Display name"
        hint="How we address you."
        name="displayName"
        autoComplete="nickname"
        isRequired
        value={values.displayName}
        onChange={set('displayName')}
        error={fieldError(error, 'displayName', nameAdvice)}
      />
      <Select
        label="Your field of work"
        hint="Each topic says what it means for this group. You can change it at any time."
        name="audienceGroup"
        placeholder="Choose one"
        options={audienceLabels}
        value={values.audienceGroup}
        onChange={set('audienceGroup')}
        error={fieldError(error, 'audienceGroup', 'Choose the group that fits best, or Other.')}
      />
    </>
  );
}
