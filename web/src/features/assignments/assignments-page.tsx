import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import card from '../../ui/case-card.module.css';
import { Page } from '../../ui/page.tsx';
import { pointsWords } from '../../ui/points-words.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from '../../work/work.module.css';
import { lookOf } from '../../work/work-words.ts';
import { type AssignmentEntry, type AssignmentRules, assignmentsQuery } from './assignment-queries.ts';
import { nextWords } from './next-words.ts';

/** The written assignments: how far each is, what was promised by when, what is missing. */
export function AssignmentsPage() {
  const { data, error, refetch } = useQuery(assignmentsQuery);
  const passed = data?.assignments.filter(({ next }) => next.kind === 'passed').length ?? 0;
  return (
    <Page
      title="Assignments"
      above={<Link to="/learn">Learn</Link>}
      purpose={
        data === undefined
          ? 'Six short pieces of written work, one a module, marked by people.'
          : `${passed} of ${data.assignments.length} passed. Each is a short piece of written work, marked by people who do not know whose it is.`
      }
    >
      {data === undefined ? (
        error === null ? (
          <Loading what="the assignments" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )
      ) : data.assignments.length === 0 ? (
        <Empty title="No assignment is ready yet" action={<ButtonLink to="/learn">Back to the modules</ButtonLink>}>
          They are written module by module and appear here when they are.
        </Empty>
      ) : (
        <>
          <p className={styles.quiet}>
            {data.rules.passPoints} of 100 points pass. Work that does not pass yet can be handed in again twice.
            Feedback is promised within {data.rules.feedbackDays} days of each hand-in.
          </p>
          <ul className={styles.list}>
            {data.assignments.map((entry) => (
              <li key={entry.module} className={card.card}>
                <Entry entry={entry} rules={data.rules} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

const actions = {
  begin: 'Read the task',
  write: 'Go on writing',
  wait: 'See where it is',
  passed: 'Open',
  'used-up': 'Open',
} as const;

function Entry({ entry, rules }: { readonly entry: AssignmentEntry; readonly rules: AssignmentRules }) {
  const { module, moduleTitle, title, summary, minutes, words, next, rounds } = entry;
  const shown = rounds.findLast(({ step }) => step !== 'withdrawn');
  const look = shown === undefined ? null : lookOf(shown);
  const points = shown?.points ?? null;
  return (
    <>
      <p className={styles.quiet}>
        Module {module}: {moduleTitle} · {words.least} to {words.most} words · about {minutes} minutes
      </p>
      <div className={card.head}>
        <h2>
          <Link to="/assignments/$module" params={{ module: String(module) }}>
            {title}
          </Link>
        </h2>
        {look !== null && (
          <Tag tone={look.tone} icon={look.icon}>
            {look.label}
          </Tag>
        )}
        {points !== null && <span className={styles.quiet}>{pointsWords(points)} of 100 points</span>}
      </div>
      <p>{summary}</p>
      <div className={card.row}>
        <ButtonLink to="/assignments/$module" params={{ module: String(module) }}>
          {actions[next.kind]}
          <span className="visually-hidden">: {title}</span>
        </ButtonLink>
        <span className={styles.quiet}>{nextWords(entry, rules)}</span>
      </div>
    </>
  );
}
