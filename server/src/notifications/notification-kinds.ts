import type { StaffRole } from '../http/viewer.ts';

/** How a kind of message reaches somebody. */
export type Preference = { readonly isInApp: boolean; readonly mail: 'at-once' | 'digest' | 'off' };

type Kind = {
  /** How it reaches whoever has chosen nothing. */
  readonly standard: Preference;
  /** Whether it can be refused. Security, exams and certificates cannot: silence there would do harm. */
  readonly mayBeRefused: boolean;
  /** Only people in one of these roles are asked about it; without, everybody. */
  readonly roles?: readonly StaffRole[];
};

/** The kinds of messages; a new one needs words on the page of preferences. */
export const notificationKinds = {
  account: { standard: { isInApp: true, mail: 'at-once' }, mayBeRefused: false },
  exam: { standard: { isInApp: true, mail: 'at-once' }, mayBeRefused: false },
  certificate: { standard: { isInApp: true, mail: 'at-once' }, mayBeRefused: false },
  course: { standard: { isInApp: true, mail: 'at-once' }, mayBeRefused: true },
  discussion: { standard: { isInApp: true, mail: 'digest' }, mayBeRefused: true },
  bank: { standard: { isInApp: true, mail: 'digest' }, mayBeRefused: true, roles: ['author', 'officer'] },
  practice: { standard: { isInApp: true, mail: 'off' }, mayBeRefused: true },
} as const satisfies Record<string, Kind>;

/** A kind of message. */
export type NotificationKind = keyof typeof notificationKinds;

/** Whether a word names a kind. */
export function isNotificationKind(word: string): word is NotificationKind {
  return Object.hasOwn(notificationKinds, word);
}

/** Whether somebody in these roles has anything to choose about a kind. */
export function concerns(kind: NotificationKind, roles: readonly StaffRole[]): boolean {
  const { roles: whose }: Kind = notificationKinds[kind];
  return whose === undefined || whose.some((role) => roles.includes(role));
}

/** How a kind reaches somebody who chose `chosen`, or nothing. What cannot be refused is not. */
export function preferenceOf(kind: NotificationKind, chosen: Preference | null): Preference {
  const { standard, mayBeRefused } = notificationKinds[kind];
  return mayBeRefused && chosen !== null ? chosen : standard;
}
