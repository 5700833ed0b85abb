import type { Assessment, ScoreFinding, Witness } from '@cmdsp/labs/public';
import { Icon } from '../../../ui/icon.tsx';
import { CvssEditor } from '../../../bench/cvss/cvss-editor.tsx';
import { ImpactTable } from '../../../bench/cvss/impact-table.tsx';
import { RubricGuide } from '../../../bench/cvss/rubric-guide.tsx';
import { RiskChoices } from '../../../bench/risk/risk-choices.tsx';
import styles from './score.module.css';
import { SsvcForm } from './ssvc-form.tsx';

export type AssessmentFormProps = {
  readonly finding: ScoreFinding;
  readonly said: Assessment;
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
  readonly onChange: (said: Assessment) => void;
};

/** One finding: its numbered facts, and vector, impacts, risk, route and SSVC. What the marking says stands where it belongs. */
export function AssessmentForm({ finding, said, witnesses, isReadOnly, onChange }: AssessmentFormProps) {
  const marks = marksOf(finding.id, witnesses);
  return (
    <div className={styles.finding}>
      <div className={styles.facts} role="region" aria-label="Facts of this finding" tabIndex={0}>
        <h3>{finding.title}</h3>
        <ol>
          {finding.facts.map(({ id, text }) => (
            <li key={id} data-marked={marks.has(id) || undefined}>
              {text}
              {marks.has(id) && (
                <span className={styles.cited}>
                  <Icon name="warning" size={16} /> The marking points here
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.form}>
        <h3>Vector</h3>
        <CvssEditor
          value={{ version: said.version, choices: said.metrics }}
          groups={['base']}
          marks={marks}
          isReadOnly={isReadOnly}
          onChange={({ version, choices }) => onChange({ ...said, version, metrics: choices })}
        />
        {!isReadOnly && (
          <RubricGuide
            onTake={(choices) => onChange({ ...said, version: '3.1', metrics: { ...said.metrics, ...choices } })}
          />
        )}
        <h3>Impacts after the rubric</h3>
        <ImpactTable
          value={said.impacts}
          marks={marks}
          isReadOnly={isReadOnly}
          onChange={(impacts) => onChange({ ...said, impacts })}
        />
        <h3>Risk and route</h3>
        <RiskChoices
          value={said}
          marks={marks}
          isReadOnly={isReadOnly}
          onChange={(change) => onChange({ ...said, ...change })}
        />
        <SsvcForm said={said} marks={marks} isReadOnly={isReadOnly} onChange={onChange} />
      </div>
    </div>
  );
}

/** What the marking says by element or fact of this finding; the first sentence where there are several. */
function marksOf(finding: string, witnesses: readonly Witness[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { at, sentence } of witnesses) {
    for (const place of at) {
      const [of, element = ''] = place.split('.');
      if (of === finding && !marks.has(element)) marks.set(element, sentence);
    }
  }
  return marks;
}
