import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './form.module.css';
import { Notice } from './notice.tsx';

export type FormProps = {
  /** What the button does, as a verb. */
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly isPending: boolean;
  /** Why the last try failed; what was typed stays. */
  readonly error: unknown;
  /** More that helps with the failure, below its words. */
  readonly help?: ReactNode;
  readonly look?: 'primary' | 'secondary' | 'danger';
  /** `reading` where the fields hold sentences. */
  readonly width?: 'fields' | 'reading';
  /** Beside the button: a link to what one may want instead. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/**
 * Fields and one button. Nothing typed is lost when the server refuses; the failure is read out and the focus goes to
 * the first field that it names.
 */
export function Form(props: FormProps) {
  const { submit, onSubmit, isPending, error, help, look = 'primary', width = 'fields', aside, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error === null || error === undefined) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }, [error]);
  return (
    <form
      ref={form}
      className={`${styles.form} ${styles[width]}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      {children}
      {error !== null && error !== undefined && (
        <Notice tone="danger" role="alert" title={wordsFor(error)}>
          {help}
        </Notice>
      )}
      <div className={styles.actions} data-pending={isPending || undefined}>
        <Button type="submit" look={look}>
          {submit}
        </Button>
        {aside}
        {/* Announced here, because a button that leaves with its page cannot finish its own announcement. */}
        <span className="visually-hidden" role="status">
          {isPending && 'Please wait'}
        </span>
      </div>
    </form>
  );
}

/** A refused form names its fields beside them; above the button one sentence points there. */
function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return 'Something unexpected happened.';
  const isForm = 'code' in error && error.code === 'request-malformed';
  return isForm ? 'Check the marked fields; nothing you typed is lost.' : error.message;
}
