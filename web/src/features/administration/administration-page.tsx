import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type Concern, concernsQuery } from './administration-queries.ts';
import { concernWords } from './administration-words.ts';
import styles from './administration.module.css';

const areas: readonly { readonly to: NonNullable<LinkProps['to']>; readonly name: string; readonly words: string }[] = [
  { to: '/staff/people', name: 'People', words: 'Accounts, roles given and taken with a reason.' },
  { to: '/staff/settings', name: 'Settings', words: 'Days, addresses and limits, each change with its reason.' },
  { to: '/staff/storage', name: 'Storage', words: 'Database, attached files, free disk, the last backup.' },
  { to: '/staff/releases', name: 'Releases', words: 'Which content each cohort learns from.' },
  { to: '/staff/jobs', name: 'Jobs', words: 'What waits, runs and was given up.' },
  { to: '/staff/mail', name: 'Mail', words: 'Sending, test message, addresses that refuse.' },
  { to: '/staff/cohorts', name: 'Cohorts', words: 'Dates, seats, facilitators, invitations.' },
  { to: '/staff/feedback', name: 'Feedback', words: 'What learners answered, and what was learned.' },
];

/** What needs somebody now, and where everything is. */
export function AdministrationPage() {
  const { data, error, refetch } = useQuery(concernsQuery);
  return (
    <Page title="Administration" purpose="What needs attention now, and where everything is.">
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="what needs attention" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Needs attention">
            {data.concerns.length === 0 ? (
              <Empty title="Nothing needs attention">Backups, jobs, mail, complaints and lessons are in order.</Empty>
            ) : (
              <ul className={styles.list}>
                {data.concerns.map((concern) => (
                  <ConcernRow key={concern.kind} concern={concern} />
                ))}
              </ul>
            )}
          </Section>
          <Section title="Areas">
            <ul className={styles.areas}>
              {areas.map(({ to, name, words }) => (
                <li key={to}>
                  <Link to={to}>{name}</Link>
                  <span className={styles.quiet}>{words}</span>
                </li>
              ))}
            </ul>
          </Section>
          <p className={styles.quiet}>
            Program {data.release}, content <code>{data.contentRelease.slice(0, 12)}</code>.
          </p>
        </>
      )}
    </Page>
  );
}

function ConcernRow({ concern: { kind, count, isUrgent } }: { readonly concern: Concern }) {
  const { words, to, where } = concernWords[kind];
  return (
    <li className={styles.row}>
      <span className={styles.head}>
        <Tag tone={isUrgent ? 'danger' : 'caution'} icon={isUrgent ? 'warning' : 'info'}>
          {isUrgent ? 'Now' : 'Waits'}
        </Tag>
        {words(count)}
      </span>
      <Link to={to}>{where}</Link>
    </li>
  );
}
