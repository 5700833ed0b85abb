import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'className'> & {
  /** One primary action a page; everything else is quiet. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
};

/** A button; its label is a verb. While pending it stays focusable and says so. */
export function Button({ look = 'secondary', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
