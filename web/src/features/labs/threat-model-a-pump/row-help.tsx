import styles from './threat-model.module.css';

/** The keys of the rows, for everybody to read; `to` is where Escape leads. */
export function RowHelp({ to }: { readonly to: string }) {
  return (
    <p className={styles.quiet}>
      Arrow keys go from box to box and from row to row, Space ticks; Escape leads back to {to}.
    </p>
  );
}
