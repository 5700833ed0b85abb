import { type CvssGroup, cvssMetrics, formatCvss } from '@cmdsp/workbench/risk';
import type { CvssDraft } from './cvss-draft.ts';
import { CvssScoreLine } from './cvss-score-line.tsx';
import styles from './cvss.module.css';
import { PasteVector } from './paste-vector.tsx';
import { RadioRow } from './radio-row.tsx';

export type CvssEditorProps = {
  readonly value: CvssDraft;
  readonly onChange: (value: CvssDraft) => void;
  /** Which metrics can be chosen; the lab asks for the base alone. */
  readonly groups: readonly CvssGroup[];
  /** What the marking says, by metric. */
  readonly marks: ReadonlyMap<string, string>;
  readonly isReadOnly: boolean;
};

/** A vector of CVSS 3.1 or 4.0, metric by metric or pasted, with what each value means and the score as soon as there is one. */
export function CvssEditor({ value, onChange, groups, marks, isReadOnly }: CvssEditorProps) {
  const { version, choices } = value;
  const shown = cvssMetrics[version].filter(({ group }) => groups.includes(group));
  const vector = formatCvss(version, Object.fromEntries(shown.map(({ id }) => [id, choices[id] ?? 'X'])));
  return (
    <div className={styles.editor}>
      <RadioRow
        legend="Version"
        value={version}
        options={versions}
        isReadOnly={isReadOnly}
        onChange={(chosen) => onChange({ version: chosen === '4.0' ? '4.0' : '3.1', choices })}
      />
      <CvssScoreLine vector={vector} />
      {!isReadOnly && <PasteVector groups={groups} onTake={onChange} />}
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          {groups.length > 1 && <h4>{groupNames[group]}</h4>}
          {shown
            .filter((metric) => metric.group === group)
            .map(({ id, name, question, values }) => (
              <RadioRow
                key={id}
                legend={`${name} (${id})`}
                hint={question}
                value={choices[id] ?? null}
                options={values.map((one) => ({ id: one.id, label: one.name, meaning: one.meaning }))}
                mark={marks.get(id)}
                isReadOnly={isReadOnly}
                onChange={(chosen) => onChange({ version, choices: { ...choices, [id]: chosen } })}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

const versions = [
  { id: '3.1', label: 'CVSS 3.1' },
  { id: '4.0', label: 'CVSS 4.0' },
];

const groupNames: Readonly<Record<CvssGroup, string>> = {
  base: 'Base',
  temporal: 'Temporal',
  threat: 'Threat',
  environmental: 'Environmental',
  supplemental: 'Supplemental',
};
