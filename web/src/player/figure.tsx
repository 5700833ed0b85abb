import {
  describeFigure,
  type Drawing as DrawingData,
  drawFigure,
  type Figure as FigureData,
} from '@cmdsp/figures/drawing';
import { type ReactNode, useId, useMemo } from 'react';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';

export type FigureProps = {
  readonly figure: FigureData;
  /** What lies over the drawing, where its elements can be picked. */
  readonly layer?: (drawing: DrawingData) => ReactNode;
};

/** A figure with its title, message and words: drawn for the room it gets, and readable without seeing it. */
export function Figure({ figure, layer }: FigureProps) {
  const titleId = useId();
  const wide = useMemo(() => drawFigure(figure, 'wide'), [figure]);
  const narrow = useMemo(() => drawFigure(figure, 'narrow'), [figure]);
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <div className={styles.sheet}>
        {layer === undefined ? (
          <>
            <Drawing drawing={wide} className={styles.wide ?? ''} />
            <Drawing drawing={narrow} className={styles.narrow ?? ''} />
          </>
        ) : (
          <>
            <div className={`${styles.layered} ${styles.wide}`}>
              <Drawing drawing={wide} />
              {layer(wide)}
            </div>
            <div className={`${styles.layered} ${styles.narrow}`}>
              <Drawing drawing={narrow} />
              {layer(narrow)}
            </div>
          </>
        )}
      </div>
      <figcaption className={styles.caption}>
        <strong id={titleId}>{figure.title}</strong>
        <p>{figure.caption}</p>
        {'source' in figure && <p className={styles.source}>Source: {figure.source}</p>}
        <Words figure={figure} />
      </figcaption>
    </figure>
  );
}

function Words({ figure }: { readonly figure: FigureData }) {
  const { opening, sentences, table } = useMemo(() => describeFigure(figure), [figure]);
  return (
    <details className={styles.words}>
      <summary>Text alternative</summary>
      <p>{opening}</p>
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {table !== null && (
        <div className={styles.table} tabIndex={0} role="group" aria-label={`${figure.title}, as a table`}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) =>
                    column === 0 ? (
                      <th key={column} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={column}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
