import type { Finding } from '@cmdsp/labs/public';
import { Icon } from '../../../ui/icon.tsx';
import { FindingForm } from './finding-form.tsx';
import { kindsOfPlaces, type Place } from './places-of.ts';
import styles from './trace.module.css';

/** One row or document: what it says, where it leads, and whether it is marked as a gap. */
export function TracePlace({
  place,
  isKnown,
  finding,
  sentences,
  isReadOnly,
  onChange,
  onGo,
}: {
  readonly place: Place;
  readonly isKnown: (id: string) => boolean;
  readonly finding: Finding | null;
  readonly sentences: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (finding: Finding | null) => void;
  readonly onGo: (id: string) => void;
}) {
  const { id, kind, title, text, links } = place;
  const word = kindsOfPlaces.find((one) => one.kind === kind)?.singular ?? kind;
  return (
    <tr
      id={`place-${id}`}
      tabIndex={-1}
      data-marked={finding !== null || undefined}
      data-witness={sentences.length > 0 || undefined}
    >
      <th scope="row" className={styles.number}>
        {id}
        <span className={styles.kind}>{word}</span>
      </th>
      <td>
        <strong>{title}</strong>
        <p className={styles.text}>{text}</p>
        {sentences.length > 0 && (
          <ul className={styles.witnesses} aria-label={`What the marking says about ${id}`}>
            {sentences.map((sentence) => (
              <li key={sentence}>
                <Icon name="warning" size={16} /> {sentence}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label="Leads to">
        {links.length === 0 && <span className={styles.kind}>Nothing</span>}
        {links.map((link) =>
          isKnown(link) ? (
            <button
              key={link}
              type="button"
              className={styles.link}
              aria-label={`Go to ${link}`}
              onClick={() => onGo(link)}
            >
              {link}
            </button>
          ) : (
            <span key={link} className={styles.link}>
              {link}
            </span>
          ),
        )}
      </td>
      <td data-label="Gap">
        <label className={styles.mark}>
          <input
            type="checkbox"
            checked={finding !== null}
            disabled={isReadOnly}
            aria-label={`${id} shows a gap`}
            onChange={(event) =>
              onChange(event.target.checked ? { at: id, section: null, severity: null, response: null } : null)
            }
          />
          <span aria-hidden="true">Gap</span>
        </label>
        {finding !== null && <FindingForm finding={finding} isReadOnly={isReadOnly} onChange={onChange} />}
      </td>
    </tr>
  );
}
