import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Mark } from './mark.ts';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';

type Row = { readonly id: string };

/** One kind of parts: the first column opens the details of a row, where everything about it is changed. */
export function PartTable<Part extends Row>({
  title,
  empty,
  parts,
  nameOf,
  columns,
  editing,
  marks,
  shown,
  add,
}: {
  readonly title: string;
  /** What to say where there is none. */
  readonly empty: string;
  readonly parts: readonly Part[];
  readonly nameOf: (part: Part) => string;
  readonly columns: readonly Column<Part>[];
  readonly editing: Editing;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly shown: ReadonlyMap<string, string> | null;
  readonly add: ReactNode;
}) {
  const rows = shown === null ? parts : parts.filter(({ id }) => shown.has(id));
  const name: Column<Part> = {
    id: 'name',
    label: 'Name',
    cell: (part) => (
      <div>
        <button
          type="button"
          className={styles.link}
          aria-pressed={part.id === editing.selected}
          onClick={() => editing.open(part.id)}
        >
          {nameOf(part)}
        </button>
        <MarkLine mark={marks.get(part.id)} />
      </div>
    ),
  };
  const why: Column<Part> = { id: 'why', label: 'Why in this view', cell: ({ id }) => shown?.get(id) ?? '' };
  return (
    // The table itself is a named region: one name, one landmark.
    <div className={styles.table}>
      <h3>
        {title} ({rows.length})
      </h3>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{shown === null ? empty : 'None in this view.'}</p>
      ) : (
        <DataTable
          caption={title}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[name, ...columns, ...(shown === null ? [] : [why])]}
        />
      )}
      {!editing.isReadOnly && <div className={styles.row}>{add}</div>}
    </div>
  );
}

/** What the check says about a part, below its name: a column of its own would not fit beside the others. */
function MarkLine({ mark }: { readonly mark: Mark | undefined }) {
  if (mark === undefined) return null;
  return (
    <span className={styles.mark} data-tone={mark.tone}>
      <Icon name={mark.tone === 'good' ? 'check' : 'warning'} size={16} />
      {mark.words}
    </span>
  );
}
