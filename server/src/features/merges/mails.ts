import type { MailText } from '../../mail/mail-text.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';

type About = { readonly name: string; readonly url: string };

/** Goes to both mailboxes of two accounts that are to become one. */
export function mergeMail({ name, url }: About): MailText {
  return {
    subject: 'Confirm that two accounts are yours',
    greeting: `Hello ${name},`,
    paragraphs: [
      'somebody, probably you, asked that two CMDSP accounts become one: the one with this address and another one. Both mailboxes must confirm it; then an officer decides.',
      `The link works for ${privacyRules.emailLinkHours} hours.`,
    ],
    action: { label: 'Confirm that it is mine', url },
    closing: 'If this was not you, do not confirm it. Nothing happens then.',
  };
}

/** Says what was decided about two accounts. */
export function mergeDecidedMail({
  name,
  url,
  isGranted,
  reason,
}: About & { isGranted: boolean; reason: string }): MailText {
  return {
    subject: isGranted ? 'Your two accounts are one now' : 'Your two accounts stay as they are',
    greeting: `Hello ${name},`,
    paragraphs: [
      isGranted
        ? 'an officer has merged your two CMDSP accounts. Sign in with the account from which you asked; the other one is closed. Progress, notes and posts are there; sittings and certificates of both are shown.'
        : 'an officer has not merged your two CMDSP accounts. Both stay as they are.',
      `The reason: ${reason}`,
    ],
    action: { label: 'Open my account', url },
    closing: 'If you did not ask for this, write to your programme administrator.',
  };
}
