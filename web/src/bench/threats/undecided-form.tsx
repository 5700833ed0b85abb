import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './threats.module.css';

/** What to do with a threat that the library finds: take it into the register, or set it aside with a reason. */
export function UndecidedForm({
  name,
  onTake,
}: {
  /** The threat and its place. */
  readonly name: string;
  /** Takes it into the register with this note; a note without mitigations sets it aside. */
  readonly onTake: (note: string) => void;
}) {
  const [reason, setReason] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const setAside = (event: FormEvent) => {
    event.preventDefault();
    const note = reason?.trim() ?? '';
    if (note === '') return setRefused(true);
    return onTake(note);
  };
  return (
    <>
      <div className={styles.actions}>
        <Button aria-label={`Take into the register: ${name}`} onPress={() => onTake('')}>
          Take into the register
        </Button>
        <Button
          look="quiet"
          aria-label={`Set aside: ${name}`}
          aria-expanded={reason !== null}
          onPress={() => setReason(reason === null ? '' : null)}
        >
          Set aside
        </Button>
      </div>
      {reason !== null && (
        <form className={styles.form} onSubmit={setAside}>
          <TextField
            label="Reason for setting it aside"
            hint="Why nothing needs to be done, for whoever reads the register."
            value={reason}
            maxLength={2000}
            error={isRefused && reason.trim() === '' ? 'Write the reason first.' : undefined}
            onChange={setReason}
          />
          <Button type="submit">Keep this reason</Button>
        </form>
      )}
    </>
  );
}
