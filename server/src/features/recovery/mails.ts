import type { MailText } from '../../mail/mail-text.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';

type About = { readonly name: string; readonly url: string };

/** Goes to both mailboxes of a change of address. */
export function emailChangeMail({ name, url, newEmail }: About & { newEmail: string }): MailText {
  return {
    subject: 'Confirm the change of your e-mail address',
    greeting: `Hello ${name},`,
    paragraphs: [
      `somebody, probably you, wants to sign in to CMDSP with ${newEmail} from now on. Both mailboxes, the old and the new one, must confirm it.`,
      `The link works for ${privacyRules.emailLinkHours} hours.`,
    ],
    action: { label: 'Confirm the change', url },
    closing: 'If this was not you, do not confirm it, and choose a new password.',
  };
}

/** Goes to an address that has an account already, when somebody else wants to change to it; the page says nothing of it. */
export function addressTakenMail({ name, url }: About): MailText {
  return {
    subject: 'Somebody wanted to use your address',
    greeting: `Hello ${name},`,
    paragraphs: ['somebody wanted to change the address of another CMDSP account to this one. Nothing was changed.'],
    action: { label: 'Open my account', url },
    closing: 'If you have two accounts, write to your programme administrator.',
  };
}

/** Goes to the old mailbox after a change, with the way back. */
export function emailChangedMail({ name, url, newEmail }: About & { newEmail: string }): MailText {
  return {
    subject: 'Your e-mail address was changed',
    greeting: `Hello ${name},`,
    paragraphs: [
      `you sign in with ${newEmail} now. From this mailbox you can take the change back for ${privacyRules.emailUndoDays} days.`,
    ],
    action: { label: 'Take the change back', url },
    closing: 'If this was you, you need not do anything.',
  };
}

/** Goes to an address that somebody names as their second one. */
export function contactMail({ name, url }: About): MailText {
  return {
    subject: 'Confirm your second address',
    greeting: `Hello ${name},`,
    paragraphs: [
      'somebody, probably you, named this address as the second one of a CMDSP account: for when the first mailbox is lost, and to hear of changes to the account.',
      `The link works for ${privacyRules.emailLinkHours} hours.`,
    ],
    action: { label: 'Confirm this address', url },
    closing: 'If this was not you, you need not do anything; the address is not used.',
  };
}

/** Says that a second address came or went. */
export function contactChangedMail({ name, url, change }: About & { change: string }): MailText {
  return {
    subject: `Your account: ${change}`,
    greeting: `Hello ${name},`,
    paragraphs: [`this changed on your CMDSP account just now: ${change}.`],
    action: { label: 'Open my account', url },
    closing: 'If this was not you, choose a new password at once and tell your programme administrator.',
  };
}

/** Says that an administrator takes the second factor away, and how to stop it. */
export function secondFactorResetMail({ name, url, dueAt }: About & { dueAt: Date }): MailText {
  return {
    subject: 'Your second factor will be taken away',
    greeting: `Hello ${name},`,
    paragraphs: [
      `an administrator was told that you have lost your second factor. It is taken away after ${dueAt.toISOString().slice(0, 16).replace('T', ' ')} UTC; then your password alone opens your account, and you can set up another app.`,
      'If you did not ask for this, stop it now.',
    ],
    action: { label: 'Stop this', url },
    closing: 'If this was you, you need not do anything until then.',
  };
}

/** Says what was decided about a legal name. */
export function nameDecidedMail({
  name,
  url,
  isGranted,
  reason,
}: About & { isGranted: boolean; reason: string }): MailText {
  return {
    subject: isGranted ? 'Your legal name was changed' : 'Your legal name stays as it is',
    greeting: `Hello ${name},`,
    paragraphs: [
      isGranted
        ? 'an officer has changed your legal name as you asked. Certificates that you have stay as they were issued.'
        : 'an officer has looked at your request and did not change your legal name.',
      `The reason: ${reason}`,
    ],
    action: { label: 'Open my account', url },
    closing: 'If you do not agree, write to your programme administrator.',
  };
}
