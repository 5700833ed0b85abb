import { chooseRoute, parseCvss, type Risk } from '@cmdsp/workbench/risk';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RiskChoices } from './risk-choices.tsx';
import { RiskVector } from './risk-vector.tsx';
import styles from './risk.module.css';

export type RiskFormProps = {
  readonly risk: Risk;
  /** What its place in the register is called: `risks[1]`. */
  readonly place: string;
  readonly onChange: (risk: Risk) => void;
  readonly onRemove: () => void;
  readonly isReadOnly: boolean;
};

/** One risk: what it is, its vector with everything that a score can hold, and what was decided. */
export function RiskForm({ risk, place, onChange, onRemove, isReadOnly }: RiskFormProps) {
  const parsed = parseCvss(risk.vector);
  const fault = risk.vector === '' || parsed.ok ? undefined : parsed.problem[0]?.message;
  const set = (change: Partial<Risk>) => onChange({ ...risk, ...change });
  return (
    <section aria-label={`Risk ${risk.id}`} className={styles.form}>
      <h3>
        {risk.id} {risk.title}
      </h3>
      <div className={styles.days}>
        {texts.map(({ field, label, most, rows }) => (
          <div key={field} data-place={`${place}.${field}`} className={rows === undefined ? styles.short : styles.long}>
            <TextField
              label={label}
              value={risk[field]}
              maxLength={most}
              {...(rows !== undefined && { rows })}
              isDisabled={isReadOnly}
              onChange={(text) => set({ [field]: text })}
            />
          </div>
        ))}
        <div data-place={`${place}.learnedOn`}>
          <TextField
            type="date"
            label="Learned on"
            hint="The first day on which anybody who receives reports had it."
            value={risk.learnedOn ?? ''}
            isDisabled={isReadOnly}
            onChange={(day) => set({ learnedOn: day === '' ? null : day })}
          />
        </div>
      </div>
      <div data-place={`${place}.vector`} className={styles.group}>
        <RiskVector vector={risk.vector} error={fault} isReadOnly={isReadOnly} onChange={(vector) => set({ vector })} />
      </div>
      <RiskChoices value={risk} marks={noMarks} place={place} isReadOnly={isReadOnly} onChange={set} />
      {risk.learnedOn !== null && risk.decision === 'uncontrolled' && (
        <p role="status">{lastDays(risk, risk.learnedOn)}</p>
      )}
      {!isReadOnly && (
        <div>
          <Button look="danger" onPress={onRemove}>
            Remove {risk.id}
          </Button>
        </div>
      )}
    </section>
  );
}

type Text = {
  readonly field: 'id' | 'title' | 'device' | 'owner' | 'note';
  readonly label: string;
  readonly most: number;
  /** Of what is longer than a line. */
  readonly rows?: number;
};

const texts: readonly Text[] = [
  { field: 'title', label: 'Risk', most: 500, rows: 2 },
  { field: 'id', label: 'Number', most: 40 },
  { field: 'device', label: 'Device', most: 500 },
  { field: 'owner', label: 'Who sees to it', most: 500 },
  { field: 'note', label: 'Note', most: 500, rows: 2 },
];

const noMarks: ReadonlyMap<string, string> = new Map();

function lastDays(risk: Risk, learnedOn: string): string {
  const { noticeBy, fixBy } = chooseRoute({
    isControlled: false,
    learnedOn,
    hasSeriousEvent: false,
    isSharingMember: true,
    noticeOn: risk.noticeOn,
    fixOn: risk.fixOn,
  });
  return `Discretion asks for notice by ${noticeBy} and the fix with users by ${fixBy}, no serious event, and shared notices.`;
}
