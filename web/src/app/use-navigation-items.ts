import type { LinkProps } from '@tanstack/react-router';
import { useViewer } from '../api/use-viewer.ts';
import { useIsLearner } from '../offline/use-is-learner.ts';
import type { IconName } from '../ui/icon.tsx';

/** A place of the main navigation; one without `to` is a page of the server's own, which works without JavaScript. */
export type NavigationItem = (
  { readonly to: NonNullable<LinkProps['to']>; readonly href?: never } | { readonly to?: never; readonly href: string }
) & { readonly label: string; readonly icon: IconName };

const publicItems: readonly NavigationItem[] = [
  { to: '/', label: 'Programme', icon: 'book' },
  { to: '/handbook', label: 'Handbook', icon: 'info' },
  { to: '/sample', label: 'Sample', icon: 'exam' },
  { to: '/sign-in', label: 'Sign in', icon: 'person' },
  { href: '/verify', label: 'Verify', icon: 'certificate' },
];

const candidateItems: readonly NavigationItem[] = [
  { to: '/learn', label: 'Learn', icon: 'book' },
  { to: '/practice', label: 'Practice', icon: 'clock' },
  { to: '/labs', label: 'Labs', icon: 'flask' },
  { to: '/assignments', label: 'Work', icon: 'pen' },
  { to: '/dossier', label: 'Dossier', icon: 'folder' },
  { to: '/bench', label: 'Bench', icon: 'bench' },
  { to: '/cohort', label: 'Cohort', icon: 'staff' },
  { to: '/exam', label: 'Exam', icon: 'exam' },
  { to: '/certificate', label: 'Certificate', icon: 'certificate' },
  { to: '/account', label: 'Account', icon: 'person' },
];

/** For strangers the public pages, for candidates their work, for staff their areas besides. */
export function useNavigationItems(): {
  readonly main: readonly NavigationItem[];
  readonly staff: readonly NavigationItem[];
} {
  const viewer = useViewer();
  const isStranger = !useIsLearner();
  const staff: NavigationItem[] = [];
  if (viewer?.roles.includes('marker')) staff.push({ to: '/staff/marking', label: 'Marking', icon: 'pen' });
  if (viewer?.roles.includes('officer'))
    staff.push(
      { to: '/staff/certification', label: 'Certification', icon: 'staff' },
      { to: '/staff/forms', label: 'Forms', icon: 'exam' },
      { to: '/staff/results', label: 'Results', icon: 'check' },
      { to: '/staff/rescoring', label: 'Black box', icon: 'search' },
      { to: '/staff/marking-decisions', label: 'Marks', icon: 'pen' },
      { to: '/staff/lab-runs', label: 'Lab runs', icon: 'flag' },
      { to: '/staff/accommodations', label: 'Accommodations', icon: 'person' },
      { to: '/staff/scripts', label: 'Scripts', icon: 'pen' },
      { to: '/staff/disruptions', label: 'Interruptions', icon: 'clock' },
      { to: '/staff/complaints', label: 'Complaints', icon: 'flag' },
      { to: '/staff/appeals', label: 'Appeals', icon: 'flag' },
      { to: '/staff/misconduct', label: 'Misconduct', icon: 'flag' },
      { to: '/staff/erasures', label: 'Erasures', icon: 'person' },
      { to: '/staff/names', label: 'Names', icon: 'person' },
      { to: '/staff/double-accounts', label: 'Double accounts', icon: 'person' },
    );
  if (viewer?.roles.some((role) => role === 'officer' || role === 'administrator' || role === 'invigilator'))
    staff.push({ to: '/staff/windows', label: 'Exam windows', icon: 'clock' });
  if (viewer?.roles.includes('invigilator') && !viewer.roles.includes('officer'))
    staff.push({ to: '/staff/accommodations/list', label: 'Accommodations', icon: 'person' });
  if (viewer?.roles.some((role) => role === 'invigilator' || role === 'officer'))
    staff.push({ to: '/staff/rooms', label: 'Rooms', icon: 'clock' });
  if (viewer?.roles.some((role) => role === 'author' || role === 'officer'))
    staff.push({ to: '/staff/bank', label: 'Question bank', icon: 'exam' });
  if (viewer?.roles.some((role) => role === 'author' || role === 'officer') && !viewer.roles.includes('facilitator'))
    staff.push(
      { to: '/staff/panels', label: 'Panels', icon: 'staff' },
      { to: '/staff/statistics', label: 'Statistics', icon: 'info' },
    );
  if (viewer?.roles.some((role) => role === 'administrator' || role === 'facilitator'))
    staff.push(
      { to: '/staff/cohorts', label: 'Cohorts', icon: 'staff' },
      { to: '/staff/discussions', label: 'Reports', icon: 'flag' },
    );
  if (viewer?.roles.includes('facilitator'))
    staff.push(
      { to: '/learn/live', label: 'Live', icon: 'clock' },
      { to: '/staff/dossiers', label: 'Dossiers', icon: 'book' },
      { to: '/staff/taught-lab-runs', label: 'Lab runs', icon: 'flag' },
    );
  if (viewer?.roles.some((role) => role !== 'invigilator'))
    staff.push({ to: '/staff/feedback', label: 'Feedback', icon: 'info' });
  if (viewer?.roles.includes('administrator'))
    staff.push(
      { to: '/staff/administration', label: 'Administration', icon: 'info' },
      { to: '/staff/people', label: 'People', icon: 'person' },
      { to: '/staff/sponsors', label: 'Sponsors', icon: 'staff' },
      { to: '/staff/releases', label: 'Releases', icon: 'book' },
      { to: '/staff/jobs', label: 'Jobs', icon: 'clock' },
      { to: '/staff/mail', label: 'Mail', icon: 'mail' },
      { to: '/staff/outbox', label: 'Outbox', icon: 'mail' },
    );
  return { main: isStranger ? publicItems : candidateItems, staff };
}
