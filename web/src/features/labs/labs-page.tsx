import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type LabEntry, labsQuery } from './lab-queries.ts';
import styles from './labs.module.css';
import { pointsWords } from '../../ui/points-words.ts';

/** All labs by module: what each is for, how long it takes, how far one is. */
export function LabsPage() {
  const { data, error, refetch } = useQuery(labsQuery);
  return (
    <Page
      title="Labs"
      above={<Link to="/learn">Learn</Link>}
      purpose="Real tasks with real artefacts. For every lost point you get a reason that you can check on your own work."
    >
      {data === undefined ? (
        error === null ? (
          <Loading what="the labs" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <LabCards labs={data.labs} />
      )}
    </Page>
  );
}

function LabCards({ labs }: { readonly labs: readonly LabEntry[] }) {
  if (labs.length === 0) {
    return (
      <Empty title="No lab is ready yet" action={<ButtonLink to="/learn">Back to the modules</ButtonLink>}>
        Labs are added one by one and appear here when they are.
      </Empty>
    );
  }
  return (
    <ul className={styles.cards}>
      {labs.map((lab) => (
        <LabCard key={lab.id} lab={lab} />
      ))}
    </ul>
  );
}

function LabCard({ lab: { id, title, purpose, minutes, module, standing } }: { readonly lab: LabEntry }) {
  const { practice, graded } = standing;
  const isUntouched = practice.best === null && practice.openRun === null && graded.taken === 0;
  return (
    <li className={styles.card}>
      <div>
        <p className={styles.quiet}>
          Module {module.number}: {module.title}
        </p>
        <h2 className={styles.name}>
          <Link to="/labs/$lab" params={{ lab: id }}>
            {title}
          </Link>
        </h2>
      </div>
      <p>{purpose}</p>
      <p className={styles.quiet}>About {minutes} minutes</p>
      <p className={styles.tags}>
        {isUntouched && <span className={styles.quiet}>Not begun yet</span>}
        {practice.openRun !== null && <Tag icon="clock">Practice open</Tag>}
        {practice.best !== null && <Tag>Practice {pointsWords(practice.best)} of 100</Tag>}
        {graded.openRun !== null && <Tag icon="clock">Graded run open</Tag>}
        {graded.best !== null && (
          <Tag tone="good" icon="check">
            Graded {pointsWords(graded.best)} of 100
          </Tag>
        )}
      </p>
    </li>
  );
}
