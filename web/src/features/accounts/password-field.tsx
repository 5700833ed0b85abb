import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accounts.module.css';

/** A password, hidden unless somebody wants to see what they type. Password managers know it by `autoComplete`. */
export function PasswordField({
  label,
  name,
  value,
  onChange,
  error,
  isNew = false,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly isNew?: boolean;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField
        label={label}
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        isRequired
        value={value}
        onChange={onChange}
        error={error}
        {...(isNew
          ? {
              hint: 'At least 12 characters. Several words in a row are easy to remember; signs and digits are not needed.',
            }
          : {})}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show password
      </Checkbox>
    </div>
  );
}
