import type { NamedPart } from '@cmdsp/workbench/system-model';
import { ComponentTable } from './component-table.tsx';
import { FlowTable } from './flow-table.tsx';
import { GroupTable } from './group-table.tsx';
import type { Mark } from './mark.ts';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';

export type ModelTablesProps = {
  readonly editing: Editing;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly shown: ReadonlyMap<string, string> | null;
  readonly onAdd: (kind: 'component' | NamedPart) => void;
};

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
