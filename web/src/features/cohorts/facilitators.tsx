import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AssignFacilitator } from './assign-facilitator.tsx';
import { dayWords, momentWords } from './cohort-words.ts';
import type { CohortAnswer } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { EndFacilitatorDialog } from './end-facilitator-dialog.tsx';

type Facilitator = CohortAnswer['facilitators'][number];

/** Who teaches the cohort, what shows that they can, and the way to change it. */
export function Facilitators({ cohort }: { readonly cohort: CohortAnswer }) {
  const [ending, setEnding] = useState<Facilitator | null>(null);
  return (
    <div className={styles.parts}>
      <Section title="Who teaches">
        {cohort.facilitators.length === 0 && <Empty title="Nobody teaches this cohort yet" />}
        {cohort.facilitators.length > 0 && (
          <ul className={styles.list}>
            {cohort.facilitators.map((facilitator) => (
              <li key={facilitator.personId} className={styles.row}>
                <strong dir="auto">{facilitator.name}</strong>
                <span className={styles.quiet}>Since {momentWords(facilitator.assignedAt)}</span>
                <Competence competence={facilitator.competence} />
                {cohort.mayEdit && (
                  <div>
                    <Button onPress={() => setEnding(facilitator)}>
                      Take off<span className="visually-hidden"> {facilitator.name}</span>
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {cohort.mayEdit && <AssignFacilitator cohort={cohort} />}
      {ending !== null && (
        <EndFacilitatorDialog cohortId={cohort.id} facilitator={ending} onClose={() => setEnding(null)} />
      )}
    </div>
  );
}

function Competence({ competence }: { readonly competence: Facilitator['competence'] }) {
  if (competence === null)
    return (
      <Tag tone="caution" icon="warning">
        No valid competence record
      </Tag>
    );
  return (
    <span>
      {competence.what}, valid until {dayWords(competence.validUntil)}
    </span>
  );
}
