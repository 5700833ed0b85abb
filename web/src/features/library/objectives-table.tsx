import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ObjectiveRow } from './library-query.ts';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

type Status = ObjectiveRow['labs']['status'];

/** The six objectives of the programme against everything that serves them. */
export function ObjectivesTable({ objectives }: { readonly objectives: readonly ObjectiveRow[] }) {
  return (
    <DataTable
      caption="Learning objectives and what serves them"
      rows={objectives}
      keyOf={({ number }) => String(number)}
      columns={[
        {
          id: 'objective',
          label: 'Objective',
          cell: ({ number, text }) => (
            <span>
              {number}. {text}
            </span>
          ),
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
        },
        {
          id: 'cases',
          label: 'Cases',
          cell: ({ cases }) =>
            cases.status === 'covered' ? (
              <Names names={cases.by.map(({ title }) => title)} />
            ) : (
              <Missing status={cases.status} />
            ),
        },
        {
          id: 'domains',
          label: 'Exam domains',
          cell: ({ domains }) =>
            domains.status === 'covered' ? <Domains domains={domains.by} /> : <Missing status={domains.status} />,
        },
        { id: 'assignments', label: 'Assignments', cell: ({ assignments }) => <Missing status={assignments.status} /> },
        { id: 'labs', label: 'Labs', cell: ({ labs }) => <Missing status={labs.status} /> },
      ]}
    />
  );
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

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={styles.topics}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Missing({ status }: { readonly status: Status }) {
  if (status === 'covered')
    return (
      <Tag tone="good" icon="check">
        Covered
      </Tag>
    );
  if (status === 'planned') return <Tag icon="clock">Planned</Tag>;
  return (
    <Tag tone="danger" icon="warning">
      Gap
    </Tag>
  );
}
