import type { Answer } from '../api/request.ts';
import type { Figure as FigureData } from '@cmdsp/figures/drawing';
import { assertNever } from '@cmdsp/primitives';
import styles from './exhibit.module.css';
import { Figure } from './figure.tsx';
import { Markdown } from './markdown.tsx';

type Part = Answer<'GET /api/sittings/:id/paper'>['parts'][number];

/** An exhibit as the server presents it. */
export type ExhibitView = Extract<Part, { kind: 'set' }>['exhibits'][number];

/** One exhibit of a scenario: a table, a log, a document or a figure, under its title. */
export function Exhibit({ exhibit }: { readonly exhibit: ExhibitView }) {
  return (
    <article className={styles.exhibit}>
      {exhibit.kind !== 'figure' && <h3>{exhibit.title}</h3>}
      <Body exhibit={exhibit} />
    </article>
  );
}

function Body({ exhibit }: { readonly exhibit: ExhibitView }) {
  switch (exhibit.kind) {
    case 'table':
      return <TableExhibit columns={exhibit.columns} rows={exhibit.rows} />;
    case 'log':
      return (
        <ol className={styles.log} tabIndex={0} aria-label="Log, one entry a line">
          {exhibit.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      );
    case 'document':
      return (
        <div className={styles.document}>
          <Markdown tree={exhibit.body} />
        </div>
      );
    case 'figure':
      // The server has validated the figure against the schema of @cmdsp/figures.
      return <Figure figure={exhibit.figure as unknown as FigureData} />;
    default:
      return assertNever(exhibit);
  }
}

function TableExhibit({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label="Table">
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
