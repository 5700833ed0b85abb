import { Link } from '@tanstack/react-router';
import type { Column } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CsvField } from '../../ui/write-csv.ts';
import type { ObjectiveRow } from './library-query.ts';
import { topicNumbers } from './library-words.ts';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

type Status = ObjectiveRow['labs']['status'];

/** The columns of the objectives matrix; what has more of something is sorted after what has less. */
export const objectiveColumns: readonly Column<ObjectiveRow>[] = [
  {
    id: 'objective',
    label: 'Objective',
    cell: ({ number, text }) => (
      <span>
        {number}. {text}
      </span>
    ),
    sortKey: ({ number }) => number,
  },
  {
    id: 'topics',
    label: 'Topics',
    cell: ({ topics }) =>
      topics.status === 'covered' ? (
        <TopicLinks topics={topics.by} look="numbers" />
      ) : (
        <Missing status={topics.status} />
      ),
    sortKey: ({ topics }) => topics.by.length,
  },
  {
    id: 'quizzes',
    label: 'Quizzes',
    cell: ({ quizzes }) =>
      quizzes.status === 'covered' ? (
        count(quizzes.by.length, 'topic quiz', 'topic quizzes')
      ) : (
        <Missing status={quizzes.status} />
      ),
    sortKey: ({ quizzes }) => quizzes.by.length,
  },
  {
    id: 'cases',
    label: 'Cases',
    cell: ({ cases }) =>
      cases.status === 'covered' ? <CaseLinks cases={cases.by} /> : <Missing status={cases.status} />,
    sortKey: ({ cases }) => cases.by.length,
  },
  {
    id: 'domains',
    label: 'Exam domains',
    cell: ({ domains }) =>
      domains.status === 'covered' ? <Domains domains={domains.by} /> : <Missing status={domains.status} />,
    sortKey: ({ domains }) => domains.by.length,
  },
  {
    id: 'assignments',
    label: 'Assignments',
    cell: ({ assignments }) =>
      assignments.status === 'covered' ? (
        <AssignmentLinks assignments={assignments.by} />
      ) : (
        <Missing status={assignments.status} />
      ),
    sortKey: ({ assignments }) => assignments.by.length,
  },
  {
    id: 'labs',
    label: 'Labs',
    cell: ({ labs }) => (labs.status === 'covered' ? <LabLinks labs={labs.by} /> : <Missing status={labs.status} />),
    sortKey: ({ labs }) => labs.by.length,
  },
];

const statusWords: Readonly<Record<Exclude<Status, 'covered'>, string>> = { planned: 'Planned', gap: 'Gap' };

/** What the file of the objectives matrix says of each objective. */
export const objectiveFields: readonly CsvField<ObjectiveRow>[] = [
  { label: 'Number', text: ({ number }) => number },
  { label: 'Objective', text: ({ text }) => text },
  { label: 'Topics', text: ({ topics }) => listed(topics.status, topicNumbers(topics.by)) },
  { label: 'Topic quizzes', text: ({ quizzes }) => listed(quizzes.status, topicNumbers(quizzes.by)) },
  { label: 'Cases', text: ({ cases }) => listed(cases.status, cases.by.map(({ title }) => title).join('; ')) },
  {
    label: 'Exam domains',
    text: ({ domains }) => listed(domains.status, domains.by.map(({ number }) => number).join('; ')),
  },
  {
    label: 'Assignments',
    text: ({ assignments }) =>
      listed(assignments.status, assignments.by.map(({ module, title }) => `${module} ${title}`).join('; ')),
  },
  { label: 'Labs', text: ({ labs }) => listed(labs.status, labs.by.map(({ title }) => title).join('; ')) },
];

function listed(status: Status, by: string): string {
  return status === 'covered' ? by : statusWords[status];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function Domains({ domains }: { readonly domains: ObjectiveRow['domains']['by'] }) {
  return (
    <ul className={styles.numbers}>
      {domains.map(({ number, title }) => (
        <li key={number} title={title}>
          {number}
          <span className="visually-hidden"> {title}</span>
        </li>
      ))}
    </ul>
  );
}

function CaseLinks({ cases }: { readonly cases: ObjectiveRow['cases']['by'] }) {
  return (
    <ul className={styles.names}>
      {cases.map(({ slug, title }) => (
        <li key={slug}>
          <Link to="/learn/cases/$slug" params={{ slug }}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function AssignmentLinks({ assignments }: { readonly assignments: ObjectiveRow['assignments']['by'] }) {
  return (
    <ul className={styles.numbers} aria-label="Of modules">
      {assignments.map(({ module, title }) => (
        <li key={module}>
          <Link to="/assignments/$module" params={{ module: String(module) }} title={title}>
            {module}
            <span className="visually-hidden"> {title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function LabLinks({ labs }: { readonly labs: ObjectiveRow['labs']['by'] }) {
  return (
    <ul className={styles.names}>
      {labs.map(({ id, title }) => (
        <li key={id}>
          <Link to="/labs/$lab" params={{ lab: id }}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Missing({ status }: { readonly status: Exclude<Status, 'covered'> }) {
  if (status === 'planned') return <Tag icon="clock">{statusWords.planned}</Tag>;
  return (
    <Tag tone="danger" icon="warning">
      {statusWords.gap}
    </Tag>
  );
}
