import type { ComponentPropsWithRef } from 'react';
import styles from '../ui/button.module.css';

/** The application's button without its component library: the exam page stays small. */
export function ExamButton({
  look = 'secondary',
  ...props
}: Omit<ComponentPropsWithRef<'button'>, 'className'> & { readonly look?: 'primary' | 'secondary' | 'quiet' }) {
  return (
    <button
      type="button"
      {...props}
      className={`${styles.button} ${styles[look]}`}
      data-disabled={props.disabled === true || undefined}
    />
  );
}
