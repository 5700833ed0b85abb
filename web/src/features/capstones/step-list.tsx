import { Icon } from '../../ui/icon.tsx';
import styles from './capstones.module.css';

const steps = [
  { state: 'dossier', label: 'Dossier frozen' },
  { state: 'summary', label: 'Executive summary' },
  { state: 'event', label: 'Event and three answers' },
  { state: 'defence', label: 'Defence against the clock' },
  { state: 'submitted', label: 'Marked by two people' },
  { state: 'released', label: 'Feedback' },
] as const;

/** Where the capstone stands among its steps. */
export function StepList({ state }: { readonly state: (typeof steps)[number]['state'] }) {
  const current = steps.findIndex((step) => step.state === state);
  return (
    <ol className={styles.steps} aria-label="Steps of the capstone">
      {steps.map((step, index) => (
        <li
          key={step.state}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
        >
          {index < current ? <Icon name="check" size={16} /> : <span className="figures">{index + 1}</span>}
          <span>
            {step.label}
            {index < current && <span className="visually-hidden">: done</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
