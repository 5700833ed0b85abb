import type { Assessment } from '@cmdsp/labs/public';
import { type DecisionTable, lookUpDecision, ssvcDeployer, ssvcHumanImpact } from '@cmdsp/workbench/risk';
import { RadioRow } from '../../../bench/cvss/radio-row.tsx';
import { chosenIn } from '../../../bench/risk/chosen-in.ts';
import styles from './score.module.css';

export type SsvcFormProps = {
  readonly said: Assessment;
  readonly marks: ReadonlyMap<string, string>;
  readonly isReadOnly: boolean;
  readonly onChange: (said: Assessment) => void;
};

/** The decision points of a hospital, and what the tree makes of them with a mission that is degraded. */
export function SsvcForm({ said, marks, isReadOnly, onChange }: SsvcFormProps) {
  const { exploitation, exposure, automatable, safety } = said;
  const humanImpact = lookUpDecision(ssvcHumanImpact, { safety, mission: 'degraded' });
  const outcome = lookUpDecision(ssvcDeployer, { exploitation, exposure, automatable, humanImpact });
  const row = (field: 'exploitation' | 'exposure' | 'automatable' | 'safety') => ({
    value: said[field],
    mark: marks.get(field),
    isReadOnly,
  });
  return (
    <>
      <h3>SSVC of a hospital</h3>
      <RadioRow
        {...row('exploitation')}
        legend="Exploitation"
        options={valuesOf(ssvcDeployer, 'exploitation')}
        onChange={(value) => onChange({ ...said, exploitation: chosenIn(['none', 'public-poc', 'active'], value) })}
      />
      <RadioRow
        {...row('exposure')}
        legend="System exposure"
        options={valuesOf(ssvcDeployer, 'exposure').map((one) => ({ ...one, meaning: exposures[one.id] ?? '' }))}
        onChange={(value) => onChange({ ...said, exposure: chosenIn(['small', 'controlled', 'open'], value) })}
      />
      <RadioRow
        {...row('automatable')}
        legend="Automatable"
        hint="Can a programme go from one device to the next by itself?"
        options={valuesOf(ssvcDeployer, 'automatable')}
        onChange={(value) => onChange({ ...said, automatable: chosenIn(['no', 'yes'], value) })}
      />
      <RadioRow
        {...row('safety')}
        legend="Safety impact"
        options={valuesOf(ssvcHumanImpact, 'safety')}
        onChange={(value) =>
          onChange({ ...said, safety: chosenIn(['negligible', 'marginal', 'critical', 'catastrophic'], value) })
        }
      />
      <p role="status" className={styles.outcome}>
        {outcome === null
          ? 'Choose all four to see what the tree says.'
          : `The tree says: ${labelOf(ssvcDeployer, outcome)}.`}
      </p>
    </>
  );
}

const exposures: Readonly<Record<string, string>> = {
  small: 'Hardly reached: its own place, or no network.',
  controlled: 'On a network that is filtered or shared with few.',
  open: 'On the internet, or as widely reached.',
};

function valuesOf({ points }: DecisionTable, point: string): DecisionTable['outcomes'] {
  return points.find(({ id }) => id === point)?.values ?? [];
}

function labelOf({ outcomes }: DecisionTable, outcome: string): string {
  return outcomes.find(({ id }) => id === outcome)?.label.toLowerCase() ?? outcome;
}
