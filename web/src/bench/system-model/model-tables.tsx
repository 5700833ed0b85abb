import { ComponentTable } from './component-table.tsx';
import { FlowTable } from './flow-table.tsx';
import { GroupTable } from './group-table.tsx';
import type { ModelTablesProps } from './model-tables-props.ts';
import styles from './system-model-editor.module.css';

/** The model as tables, which do everything that the drawing does. */
export function ModelTables(props: ModelTablesProps) {
  return (
    <div className={styles.tables}>
      <ComponentTable {...props} />
      <FlowTable {...props} />
      <GroupTable {...props} kind="boundaries" />
      <GroupTable {...props} kind="zones" />
      <GroupTable {...props} kind="assets" />
      <GroupTable {...props} kind="useCases" />
    </div>
  );
}
