import { linkMinutes } from '../../accounts/one-time-links.ts';
import type { MailText } from '../../mail/mail-text.ts';

const ignoreIt = 'If this was not you, you need not do anything; nobody can sign in with this mail alone.';

/** Confirms that an address belongs to who registered with it. */
export function verificationMail({ name, url }: { name: string; url: string }): MailText {
  return {
    subject: 'Confirm your e-mail address',
    greeting: `Hello ${name},`,
    paragraphs: [
      'somebody, probably you, opened a CMDSP account with this address. Confirm the address to sign in.',
      `The link works once, within ${linkMinutes['verify-email'] / 60} hours.`,
    ],
    action: { label: 'Confirm this address', url },
    closing: ignoreIt,
  };
}

/** Answers a registration with an address that already has an account; the web page says nothing of it. */
export function alreadyRegisteredMail({ name, url }: { name: string; url: string }): MailText {
  return {
    subject: 'You already have an account',
    greeting: `Hello ${name},`,
    paragraphs: [
      'somebody, probably you, tried to open a CMDSP account with this address. It already has one, and nothing was changed.',
      'Sign in with the password you chose then, or ask for a new one on the sign-in page.',
    ],
    action: { label: 'Go to sign-in', url },
    closing: ignoreIt,
  };
}

/** Lets somebody choose a new password. */
export function passwordResetMail({ name, url }: { name: string; url: string }): MailText {
  return {
    subject: 'Choose a new password',
    greeting: `Hello ${name},`,
    paragraphs: [
      'somebody, probably you, asked for a new password for your CMDSP account.',
      `The link works once, within ${linkMinutes['reset-password']} minutes. Choosing a new password signs you out everywhere.`,
    ],
    action: { label: 'Choose a new password', url },
    closing: 'If this was not you, ignore this mail; your password stays as it is.',
  };
}

/** Says that something about signing in was changed, in case it was somebody else. */
export function securityChangeMail({ name, change, url }: { name: string; change: string; url: string }): MailText {
  return {
    subject: `Your account: ${change}`,
    greeting: `Hello ${name},`,
    paragraphs: [`this changed on your CMDSP account just now: ${change}.`],
    action: { label: 'Open my account', url },
    closing: 'If this was not you, choose a new password at once and tell your programme administrator.',
  };
}
