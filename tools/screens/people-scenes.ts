import { followLink } from './follow-link.ts';
import type { Scene } from './scene.ts';

const who = 'candidate-certified';

/** What people see of each other and of what is kept about them. */
export const peopleScenes: readonly Scene[] = [
  { name: 'module', who, path: '/learn/modules/1' },
  { name: 'guide', who, path: '/learn/guides/hospital-it' },
  { name: 'search', who, path: '/search?q=segmentation' },
  { name: 'search-nothing', who, path: '/search?q=zzzz' },
  { name: 'cohort', who, path: '/cohort' },
  { name: 'discussions', who: 'candidate-beginning', path: '/learn/discussions' },
  { name: 'discussion', who: 'candidate-beginning', prepare: followLink('/learn/discussions/') },
  { name: 'notifications', who, path: '/notifications' },
  { name: 'notification-preferences', who, path: '/notifications/preferences' },
  { name: 'unsubscribe-unknown', who, path: '/unsubscribe/none' },
  { name: 'own-data', who, path: '/privacy/mine' },
  { name: 'own-sponsors', who, path: '/privacy/sponsors' },
  { name: 'redeem', who, path: '/redeem' },
  { name: 'feedback', who, path: '/feedback' },
  { name: 'feedback-changes', who, path: '/feedback/changes' },
  { name: 'complaints', who, path: '/complaints' },
  { name: 'accommodations', who, path: '/accommodations' },
  { name: 'complaint-status', who, path: '/complaints/status' },
  { name: 'sponsor', who: 'employer', path: '/sponsor' },
  { name: 'privacy', who: 'stranger', path: '/privacy' },
  { name: 'accessibility', who: 'stranger', path: '/accessibility' },
  { name: 'join-unknown', who: 'stranger', path: '/join/none' },
  { name: 'email-change-unknown', who: 'stranger', path: '/email-change?token=none' },
  { name: 'second-factor-reset-unknown', who: 'stranger', path: '/second-factor-reset?token=none' },
  { name: 'first-administrator-unknown', who: 'stranger', path: '/first-administrator?token=none' },
];
