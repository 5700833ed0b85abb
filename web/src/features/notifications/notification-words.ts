import type { Answer } from '../../api/request.ts';

export type Preference = Answer<'GET /api/notifications/preferences'>[number];
export type Kind = Preference['kind'];
export type MailChoice = Preference['mail'];

/** What each kind is about. */
export const kindWords: Readonly<Record<Kind, { readonly title: string; readonly about: string }>> = {
  account: { title: 'Account and security', about: 'Your password, your second factor, where you are signed in.' },
  exam: { title: 'Exams', about: 'Your sittings and their results.' },
  certificate: { title: 'Certificate', about: 'Awards, and everything that changes the standing of your certificate.' },
  course: { title: 'Course and cohort', about: 'Dates, modules that open, live sessions.' },
  discussion: { title: 'Discussions', about: 'Answers to you, mentions, threads that you follow.' },
  bank: { title: 'Question bank', about: 'Questions that wait for your review, and what came of yours.' },
  practice: { title: 'Practice', about: 'Questions that are due again.' },
};

/** When a mail comes. */
export const mailWords: Readonly<Record<MailChoice, string>> = {
  'at-once': 'At once',
  digest: 'In one summary a day',
  off: 'No mail',
};

/** What the bell says beside its number: nothing in it depends on colour. */
export function unreadWords(unread: number): string {
  if (unread === 0) return 'Messages, none unread';
  return unread === 1 ? 'Messages, 1 unread' : `Messages, ${unread} unread`;
}
