import type { InputHTMLAttributes } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';
import styles from './evidence.module.css';

export type EvidenceTableProps = {
  readonly columns: readonly string[];
  readonly rows: Extract<PracticeQuestion, { kind: 'evidence' }>['options'];
  readonly boxOf: (handle: string) => InputHTMLAttributes<HTMLInputElement>;
  readonly verdictOf: (handle: string) => PracticeFeedback['options'][number] | null;
  readonly labelledBy: string;
};

/** A table with a checkbox at each row; the whole first cell is its target. Cards below each other on a phone. */
export function EvidenceTable({ columns, rows, boxOf, verdictOf, labelledBy }: EvidenceTableProps) {
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
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
        {rows.map(({ handle, cells }) => {
          const verdict = verdictOf(handle);
          const state =
            verdict === null ? undefined : verdict.isCorrect ? 'right' : verdict.isChosen ? 'wrong' : 'other';
          return (
            <tr key={handle} data-state={state}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    <label className={styles.pick}>
                      <input type="checkbox" {...boxOf(handle)} />
                      <span>
                        {cell}
                        {(state === 'right' || state === 'wrong') && (
                          <span className={styles.word}>
                            <Icon name={state === 'right' ? 'check' : 'cross'} size={16} />
                            {state === 'right' ? 'supports it' : 'does not'}
                          </span>
                        )}
                      </span>
                    </label>
                  </th>
                ) : (
                  <td key={index} data-column={columns[index]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
