import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { OpenPanelForm } from './open-panel-form.tsx';
import { ownPanelsQuery, panelsQuery } from './panel-queries.ts';
import styles from './panels.module.css';
import { StateTag } from './state-tag.tsx';

/** Panels: those I judge, and for officers all of them. */
export function PanelsPage() {
  const viewer = useViewer();
  return (
    <Page
      title="Panels"
      purpose="Judges say how hard each question is for somebody just qualified: two rounds, with feedback between them. Five judges replace the author’s estimate."
    >
      <OwnPanels />
      {viewer?.roles.includes('officer') === true && <AllPanels />}
    </Page>
  );
}

function OwnPanels() {
  const { data, error, refetch } = useQuery(ownPanelsQuery);
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="your panels" lines={3} />;
  return (
    <Section title="Panels you judge">
      {data.panels.length === 0 && (
        <Empty title="You are not invited to a panel">When an officer invites you, you get a message.</Empty>
      )}
      {data.panels.map((panel) => {
        const isOpen = panel.state === 'round-one' || panel.state === 'round-two';
        return (
          <article key={panel.id} className={styles.card} aria-label={panel.title}>
            <h3>{panel.title}</h3>
            <div className={styles.row}>
              <StateTag panel={panel} />
              <span className={styles.quiet}>
                {panel.rated} of {panel.questions} rated in this round
              </span>
            </div>
            {isOpen && (
              <div>
                <ButtonLink to="/staff/panels/$panel/rating" params={{ panel: panel.id }} look="primary">
                  {rateWords(panel)}
                </ButtonLink>
              </div>
            )}
          </article>
        );
      })}
    </Section>
  );
}

function rateWords({ rated, questions }: { readonly rated: number; readonly questions: number }): string {
  if (rated === 0) return 'Start rating';
  return rated < questions ? 'Go on rating' : 'Look at my ratings';
}

function AllPanels() {
  const { data, error, refetch } = useQuery(panelsQuery);
  const [isOpening, setOpening] = useState(false);
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the panels" lines={5} />;
  return (
    <Section title="All panels">
      {isOpening ? (
        <OpenPanelForm list={data} onDone={() => setOpening(false)} />
      ) : (
        <div>
          <Button onPress={() => setOpening(true)}>Open a panel</Button>
        </div>
      )}
      {data.panels.length === 0 && (
        <Empty title="There is no panel yet">Until one is closed, difficulties are the authors’ estimates.</Empty>
      )}
      {data.panels.map((panel) => (
        <article key={panel.id} className={styles.card} aria-label={panel.title}>
          <h3>
            <Link to="/staff/panels/$panel" params={{ panel: panel.id }}>
              {panel.title}
            </Link>
          </h3>
          <div className={styles.row}>
            <StateTag panel={panel} />
            <span className={styles.quiet}>
              {panel.questions} questions, opened on {dayWords(panel.openedAt)}; {panel.finished} of {panel.judges}{' '}
              judges have rated all of them
            </span>
          </div>
        </article>
      ))}
    </Section>
  );
}
