import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './button.module.css';

/** A link that looks like a button: it goes somewhere, it does nothing else. */
export function ButtonLink({
  look = 'secondary',
  ...props
}: LinkProps & { readonly look?: 'primary' | 'secondary' | 'quiet' }) {
  return <Link {...props} data-look={look} className={`${styles.button} ${styles[look]}`} />;
}
