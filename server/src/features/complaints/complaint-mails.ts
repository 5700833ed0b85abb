import type { complaintOutcomes } from '@cmdsp/complaints';
import type { MailText } from '../../mail/mail-text.ts';

/** What came of a complaint, in words. */
export const outcomeWords: Readonly<Record<(typeof complaintOutcomes)[number], string>> = {
  upheld: 'It was upheld.',
  'partly-upheld': 'It was upheld in part.',
  'not-upheld': 'It was not upheld.',
};

/** Hours within which a complaint without an account has to be confirmed. */
export const confirmHours = 48;

type About = { readonly name: string; readonly url: string };

/** Asks a stranger's mailbox to confirm. Says nothing of what was typed: somebody else may have typed this address. */
export function confirmComplaintMail({ name, url }: About): MailText {
  return {
    subject: 'Confirm your complaint',
    greeting: `Hello ${name},`,
    paragraphs: [
      'somebody, probably you, filed a complaint or an appeal with this address. It reaches us when you open the link.',
      `The link has to be opened within ${confirmHours} hours. Afterwards it shows how the complaint stands; keep this mail.`,
    ],
    action: { label: 'Confirm the complaint', url },
    closing: 'If this was not you, you need not do anything; it will be deleted.',
  };
}

/** Something happened with a stranger's complaint. */
export function complaintNewsMail({
  name,
  url,
  subject,
  paragraphs,
}: About & { readonly subject: string; readonly paragraphs: readonly string[] }): MailText {
  return {
    subject,
    greeting: `Hello ${name},`,
    paragraphs,
    action: { label: 'See how it stands', url },
    closing: 'Whoever has this link can read the complaint.',
  };
}
