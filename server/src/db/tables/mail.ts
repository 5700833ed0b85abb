import type { Generated } from 'kysely';

/** A mail on its way; the bodies are cleared once it was sent. */
export type OutgoingMails = {
  readonly id: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly bodyText: string | null;
  readonly bodyHtml: string | null;
  readonly messageId: string;
  readonly state: Generated<'waiting' | 'sent' | 'failed'>;
  readonly attempts: Generated<number>;
  readonly nextAttemptAt: Generated<Date>;
  readonly lastError: string | null;
  readonly createdAt: Generated<Date>;
  readonly sentAt: Date | null;
};
