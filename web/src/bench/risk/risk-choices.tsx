import { harmMatrix, lookUpDecision, type Risk } from '@cmdsp/workbench/risk';
import { TextField } from '../../ui/text-field.tsx';
import { RadioRow } from '../cvss/radio-row.tsx';
import { chosenIn } from './chosen-in.ts';
import { HarmMatrixTable } from './harm-matrix-table.tsx';
import styles from './risk.module.css';

/** What is decided about one risk. */
export type RiskDecisions = Pick<Risk, 'exploitability' | 'severity' | 'decision' | 'route' | 'noticeOn' | 'fixOn'>;

export type RiskChoicesProps = {
  readonly value: RiskDecisions;
  readonly onChange: (change: Partial<RiskDecisions>) => void;
  /** What the marking says, by field. */
  readonly marks: ReadonlyMap<string, string>;
  /** What the place of the risk is called, where somebody may be led to its fields. */
  readonly place?: string;
  readonly isReadOnly: boolean;
};

/** Exploitability by severity, whether the risk is controlled, which route it takes and on which days. */
export function RiskChoices({ value: said, onChange, marks, place, isReadOnly }: RiskChoicesProps) {
  const { exploitability, severity } = said;
  const cell = lookUpDecision(harmMatrix, { exploitability, severity });
  const [reach, harm] = harmMatrix.points;
  const placeOf = (field: string) => (place === undefined ? undefined : `${place}.${field}`);
  return (
    <>
      <RadioRow
        legend="Exploitability that is left"
        value={exploitability}
        options={reach?.values ?? []}
        mark={marks.get('exploitability')}
        place={placeOf('exploitability')}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ exploitability: chosenIn(['low', 'medium', 'high'], value) })}
      />
      <RadioRow
        legend="Severity of patient harm"
        value={severity}
        options={harm?.values ?? []}
        mark={marks.get('severity')}
        place={placeOf('severity')}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ severity: chosenIn(severities, value) })}
      />
      <HarmMatrixTable exploitability={exploitability} severity={severity} />
      <p role="status" className={styles.outcome}>
        {cell === null ? 'Choose both to see what the matrix says.' : `The matrix says: ${cell}.`}
      </p>
      <RadioRow
        legend="Your decision"
        value={said.decision}
        options={decisions}
        mark={marks.get('decision')}
        place={placeOf('decision')}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ decision: chosenIn(['controlled', 'uncontrolled'], value) })}
      />
      <RadioRow
        legend="Route"
        value={said.route}
        options={routes}
        mark={marks.get('route')}
        place={placeOf('route')}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ route: chosenIn(['routine', 'discretion', 'report'], value) })}
      />
      <div className={styles.days}>
        {(['noticeOn', 'fixOn'] as const).map((field) => (
          <div key={field} data-place={placeOf(field)}>
            <TextField
              type="date"
              label={dayNames[field]}
              hint="Leave it open where no discretion is asked for."
              value={said[field] ?? ''}
              isDisabled={isReadOnly}
              error={marks.get(field)}
              onChange={(value) => onChange({ [field]: value === '' ? null : value })}
            />
          </div>
        ))}
      </div>
    </>
  );
}

const severities = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'] as const;

const decisions = [
  { id: 'controlled', label: 'Controlled', meaning: 'What risk of patient harm is left can be accepted.' },
  {
    id: 'uncontrolled',
    label: 'Uncontrolled',
    meaning: 'Controls do not bring the risk down to where it can be accepted.',
  },
];

const routes = [
  { id: 'routine', label: 'Routine update', meaning: 'An ordinary update; no report under 21 CFR 806.' },
  {
    id: 'discretion',
    label: 'Correction with discretion',
    meaning: 'All four conditions hold, so that FDA does not expect the report.',
  },
  { id: 'report', label: 'Correction with a report', meaning: 'A condition is missing: report under 21 CFR 806.' },
];

const dayNames = { noticeOn: 'Users are told on', fixOn: 'The fix is with users on' } as const;
