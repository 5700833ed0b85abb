import type { Generated } from 'kysely';

/** What became of a mail: `withheld` was not sent because its address had bounced, `bounced` came back. */
export type MailState = 'waiting' | 'sent' | 'failed' | 'withheld' | 'bounced';

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
