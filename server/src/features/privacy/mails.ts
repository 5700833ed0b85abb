import { privacyRules } from '../../privacy/privacy-rules.ts';
import type { MailText } from '../../mail/mail-text.ts';

type About = { readonly name: string; readonly url: string };

/** Confirms a request to be erased, in case it was somebody else. */
export function erasureAskedMail({ name, url, dueAt }: About & { dueAt: Date }): MailText {
  return {
    subject: 'You asked to be erased',
    greeting: `Hello ${name},`,
    paragraphs: [
      `you asked us to erase what we hold about you. It happens after ${inWords(dueAt)}; until then you can take the request back.`,
      'Download your data before, if you want to keep a copy. Afterwards nobody can bring it back.',
    ],
    action: { label: 'Open my data', url },
    closing: 'If this was not you, choose a new password at once and take the request back.',
  };
}

/** Confirms that a request was taken back. */
export function erasureCancelledMail({ name, url }: About): MailText {
  return {
    subject: 'Your account stays',
    greeting: `Hello ${name},`,
    paragraphs: ['your request to be erased was taken back. Nothing was deleted.'],
    action: { label: 'Open my data', url },
    closing: 'If this was not you, choose a new password at once.',
  };
}

/** Says why somebody is not erased yet, with every ground. */
export function erasureHeldMail({ name, url, words }: About & { words: readonly string[] }): MailText {
  return {
    subject: 'Your request to be erased has to wait',
    greeting: `Hello ${name},`,
    paragraphs: [
      'you asked us to erase what we hold about you. Today something stands against it:',
      ...words,
      'Your request stays, and it is carried out as soon as nothing stands against it any more. You may complain to a data protection authority.',
    ],
    action: { label: 'Open my data', url },
    closing: `Within ${privacyRules.answerDays} days of your request this is our answer to it.`,
  };
}

/** The last mail. */
export function erasureDoneMail({ name }: { name: string }): MailText {
  return {
    subject: 'You were erased',
    greeting: `Hello ${name},`,
    paragraphs: [
      'what we held about you was erased, as you asked. This is the last mail you get from us; your address goes with it.',
    ],
    closing: 'Thank you for your time with us.',
  };
}

function inWords(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
