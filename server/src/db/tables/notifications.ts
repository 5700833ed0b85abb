import type { Generated } from 'kysely';

/** A message to one person inside the product. */
export type Notifications = {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly eventKey: string;
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly mail: Generated<'pending' | 'none' | 'digest' | 'queued'>;
  readonly createdAt: Generated<Date>;
  readonly readAt: Date | null;
};

/** How somebody wants to be told about one kind of thing. */
export type NotificationPreferences = {
  readonly personId: string;
  readonly kind: string;
  readonly isInApp: boolean;
  readonly mail: 'at-once' | 'digest' | 'off';
  readonly changedAt: Generated<Date>;
};
