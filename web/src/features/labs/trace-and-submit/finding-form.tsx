import { type Finding, gapResponses, guidanceSections } from '@cmdsp/labs/public';
import styles from './trace.module.css';

/** What is decided about one gap: section of the guidance, weight, answer. */
export function FindingForm({
  finding,
  isReadOnly,
  onChange,
}: {
  readonly finding: Finding;
  readonly isReadOnly: boolean;
  readonly onChange: (finding: Finding) => void;
}) {
  const { at, section, severity, response } = finding;
  const sectionOf = (value: string) => guidanceSections.find(({ id }) => id === value)?.id ?? null;
  const responseOf = (value: string) => gapResponses.find(({ id }) => id === value)?.id ?? null;
  return (
    <div className={styles.finding}>
      <Choice
        name="Section"
        at={at}
        value={section}
        isReadOnly={isReadOnly}
        options={guidanceSections.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
        onChange={(value) => onChange({ ...finding, section: sectionOf(value) })}
      />
      <Choice
        name="Weight"
        at={at}
        value={severity}
        isReadOnly={isReadOnly}
        options={[
          { value: 'blocker', label: 'Blocker' },
          { value: 'minor', label: 'Minor' },
        ]}
        onChange={(value) =>
          onChange({ ...finding, severity: value === 'blocker' || value === 'minor' ? value : null })
        }
      />
      <Choice
        name="What to do"
        at={at}
        value={response}
        isReadOnly={isReadOnly}
        options={gapResponses.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(value) => onChange({ ...finding, response: responseOf(value) })}
      />
    </div>
  );
}

function Choice({
  name,
  at,
  value,
  isReadOnly,
  options,
  onChange,
}: {
  readonly name: string;
  readonly at: string;
  readonly value: string | null;
  readonly isReadOnly: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className={styles.choice}>
      <span>
        {name}
        <span className="visually-hidden"> for {at}</span>
      </span>
      <select value={value ?? ''} disabled={isReadOnly} onChange={(event) => onChange(event.target.value)}>
        <option value="">Not decided</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
