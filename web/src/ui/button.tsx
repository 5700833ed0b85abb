import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'className'> & {
  /** One primary action a page; everything else is quiet. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
};

/**
 * A button; its label is a verb. While pending it keeps the focus, does nothing and says that it is busy. Ours, because
 * the library's pending state announces a button that may be gone by then.
 */
export function Button({ look = 'secondary', isPending = false, onPress, type = 'button', ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(isPending || onPress === undefined ? {} : { onPress })}
      {...(isPending && { 'aria-disabled': true, 'aria-busy': true, 'data-pending': true })}
      type={isPending ? 'button' : type}
      data-look={look}
      className={`${styles.button} ${styles[look]}`}
    />
  );
}
