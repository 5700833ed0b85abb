import styles from './drawing.module.css';

/** The keys of the drawing, for everybody to read. */
export function DrawingHelp({ id, isReadOnly }: { readonly id: string; readonly isReadOnly: boolean }) {
  return (
    <p id={id} className={styles.help}>
      Arrow keys go from component to component. F goes along the flows of a component, B to the boundaries and zones
      round it, Escape back. Enter opens the details.
      {!isReadOnly &&
        ' Shift with an arrow key moves a component, C begins a flow that Enter ends at another component, Delete removes, Control Z takes back.'}
    </p>
  );
}
