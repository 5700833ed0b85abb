import type { Generated } from 'kysely';

/** What became of a mail: `withheld` was not sent because its address had bounced, `bounced` came back. */
export type MailState = 'waiting' | 'sent' | 'failed' | 'withheld' | 'bounced';

/** An address that a mail server refused for good. */
export type MailBounces = {
  readonly email: string;
  /** The status of RFC 3463, such as 5.1.1. */
  readonly status: string;
  readonly reason: string;
  readonly messageId: string | null;
  readonly bouncedAt: Generated<Date>;
};

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
  readonly state: Generated<MailState>;
  readonly attempts: Generated<number>;
  readonly lastError: string | null;
  readonly createdAt: Generated<Date>;
  readonly sentAt: Date | null;
  /** Where this kind of mail can be refused with one click; null for what cannot be refused. */
  readonly unsubscribeUrl: string | null;
};
