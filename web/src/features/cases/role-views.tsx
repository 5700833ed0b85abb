import { Tag } from '../../ui/tag.tsx';
import type { CaseRole, Place, Visit } from './case-queries.ts';
import styles from './role-views.module.css';

type RoleViewsProps = {
  readonly own: CaseRole;
  readonly debrief: Place<'debrief'>['debrief'];
  readonly path: readonly Visit[];
};

/** For each role: what it knew, what it would have noticed at the steps played, how it saw the whole. */
export function RoleViews({ own, debrief, path }: RoleViewsProps) {
  return (
    <ul className={styles.roles}>
      {debrief.roles.map(({ id, label, brief, view }) => (
        <li key={id} className={styles.role}>
          <div className={styles.head}>
            <h3>{label}</h3>
            {id === own && <Tag tone="accent">You</Tag>}
          </div>
          <p>{view}</p>
          <details>
            <summary>What {id === own ? 'you' : 'this role'} knew and noticed</summary>
            <dl className={styles.noticed}>
              <div>
                <dt>From the start</dt>
                <dd>{brief}</dd>
              </div>
              {path.map(({ step }) => (
                <div key={step.id}>
                  <dt>
                    Step {step.number}: {step.title}
                  </dt>
                  <dd>
                    {
                      debrief.asides.find((aside) => aside.step === step.id)?.roles.find(({ role }) => role === id)
                        ?.text
                    }
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}
