import { Link, type LinkProps } from '@tanstack/react-router';
import { useIsLearner } from '../offline/use-is-learner.ts';
import { useViewer } from '../api/use-viewer.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import styles from './navigation-rail.module.css';

type Item = { readonly to: NonNullable<LinkProps['to']>; readonly label: string; readonly icon: IconName };

const publicItems: readonly Item[] = [
  { to: '/', label: 'Programme', icon: 'book' },
  { to: '/handbook', label: 'Handbook', icon: 'info' },
  { to: '/sample', label: 'Sample', icon: 'exam' },
  { to: '/sign-in', label: 'Sign in', icon: 'person' },
];

const candidateItems: readonly Item[] = [
  { to: '/learn', label: 'Learn', icon: 'book' },
  { to: '/practice', label: 'Practice', icon: 'clock' },
  { to: '/cohort', label: 'Cohort', icon: 'staff' },
  { to: '/exam', label: 'Exam', icon: 'exam' },
  { to: '/certificate', label: 'Certificate', icon: 'certificate' },
  { to: '/account', label: 'Account', icon: 'person' },
];

/** The main navigation: for strangers the public pages, for candidates their work, for staff their areas below. */
export function NavigationRail() {
  const viewer = useViewer();
  const isStranger = !useIsLearner();
  const staffItems: Item[] = [];
  if (viewer?.roles.includes('officer'))
    staffItems.push(
      { to: '/staff/certification', label: 'Certification', icon: 'staff' },
      { to: '/staff/complaints', label: 'Complaints', icon: 'flag' },
      { to: '/staff/erasures', label: 'Erasures', icon: 'person' },
      { to: '/staff/names', label: 'Names', icon: 'person' },
    );
  if (viewer?.roles.some((role) => role === 'administrator' || role === 'facilitator'))
    staffItems.push(
      { to: '/staff/cohorts', label: 'Cohorts', icon: 'staff' },
      { to: '/learn/live', label: 'Live', icon: 'clock' },
      { to: '/staff/discussions', label: 'Reports', icon: 'flag' },
    );
  if (viewer?.roles.some((role) => role !== 'invigilator'))
    staffItems.push({ to: '/staff/feedback', label: 'Feedback', icon: 'info' });
  if (viewer?.roles.includes('administrator'))
    staffItems.push(
      { to: '/staff/people', label: 'People', icon: 'person' },
      { to: '/staff/releases', label: 'Releases', icon: 'book' },
      { to: '/staff/jobs', label: 'Jobs', icon: 'clock' },
      { to: '/staff/mail', label: 'Mail', icon: 'mail' },
      { to: '/staff/outbox', label: 'Outbox', icon: 'mail' },
    );
  return (
    <nav aria-label="Main" className={styles.navigation}>
      <ul className={styles.list}>
        {(isStranger ? publicItems : candidateItems).map((item) => (
          <NavigationItem key={item.to} item={item} />
        ))}
        {isStranger && (
          <li>
            {/* A page of the server's own, which works without JavaScript: not a route of the application. */}
            <a href="/verify" className={styles.item}>
              <Icon name="certificate" />
              <span>Verify</span>
            </a>
          </li>
        )}
      </ul>
      {staffItems.length > 0 && (
        <div className={styles.staff}>
          <span className={styles.heading}>Staff</span>
          <ul className={styles.list}>
            {staffItems.map((item) => (
              <NavigationItem key={item.to} item={item} />
            ))}
          </ul>
        </div>
      )}
    </nav>
  );
}

function NavigationItem({ item }: { readonly item: Item }) {
  return (
    <li>
      <Link
        to={item.to}
        className={styles.item}
        activeProps={{ 'aria-current': 'page' }}
        activeOptions={{ exact: item.to === '/' }}
      >
        <Icon name={item.icon} />
        <span>{item.label}</span>
      </Link>
    </li>
  );
}
