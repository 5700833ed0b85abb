import { Markdown } from '../markdown.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import styles from './evidence.module.css';
import shared from './interactions.module.css';
import type { InteractionProps } from './interaction-props.ts';
import { OptionRow } from './option-row.tsx';
import { togglePick } from './pick-list.ts';

/** Lines of a log, rows of a table or passages of a document with a checkbox each; once enough are picked, the rest waits. */
export function Evidence({
  question,
  response,
  onChange,
  feedback,
  isClosed,
  labelledBy,
}: InteractionProps<'evidence'>) {
  const { material, atMost, options } = question;
  const picks = response?.kind === 'evidence' ? response.picks : [];
  const isFull = picks.length >= atMost;
  const toggle = (handle: string) => onChange({ kind: 'evidence', picks: togglePick(picks, handle, atMost) });
  const verdictOf = (handle: string) => feedback?.options.find((option) => option.handle === handle) ?? null;
  const boxOf = (handle: string) => ({
    checked: picks.includes(handle),
    disabled: isClosed || (isFull && !picks.includes(handle) && atMost > 1),
    onChange: () => toggle(handle),
  });
  return (
    <div className={styles.evidence}>
      <p className={shared.count} aria-live="polite">
        {picks.length} picked, {atMost} at most. A wrong pick takes a right one back.
      </p>
      <p className={styles.title}>{material.title}</p>
      {material.kind === 'table' ? (
        <EvidenceTable
          columns={material.columns}
          rows={options}
          boxOf={boxOf}
          verdictOf={verdictOf}
          labelledBy={labelledBy}
        />
      ) : (
        <div className={`${shared.options} ${styles.lines}`} role="group" aria-labelledby={labelledBy}>
          {options.map((option) => (
            <OptionRow
              key={option.handle}
              option={option}
              verdict={verdictOf(option.handle)}
              look={material.kind === 'log' ? 'line' : 'text'}
            >
              <input type="checkbox" {...boxOf(option.handle)} />
            </OptionRow>
          ))}
        </div>
      )}
      {material.kind === 'table' && feedback !== null && (
        <ul className={styles.reasons}>
          {options.map(({ handle, cells }) => {
            const verdict = verdictOf(handle);
            if (verdict === null || verdict.rationale.children.length === 0) return null;
            return (
              <li key={handle}>
                <strong>{cells[0]}</strong>: {verdict.isCorrect ? 'supports it.' : 'does not support it.'}
                <Markdown tree={verdict.rationale} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
