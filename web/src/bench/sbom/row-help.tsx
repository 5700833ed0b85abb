import styles from './bill.module.css';

/** The keys of a table whose rows open, for everybody to read. */
export function RowHelp() {
  return (
    <p className={styles.keys}>
      Arrow keys, Page Up and Page Down, Home and End go from row to row; Enter opens a row, Escape leads back to it.
    </p>
  );
}
