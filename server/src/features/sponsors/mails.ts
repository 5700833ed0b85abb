import type { MailText } from '../../mail/mail-text.ts';

/** Invites one person to take a seat that their employer paid for. */
export function seatMail({
  sponsor,
  name,
  url,
  validDays,
}: {
  readonly sponsor: string;
  readonly name: string;
  readonly url: string;
  readonly validDays: number;
}): MailText {
  return {
    subject: `${sponsor} has a seat for you`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${sponsor} has paid for a seat for you in the programme Certified Medical Device Security Practitioner.`,
      `Open the link and sign in with this address. If you have no account yet, open one with this address first, then come back to this mail. The invitation works for ${validDays} days.`,
      'Your employer sees how many seats are taken. It sees nothing about you; whether your progress is counted among that of others is for you to say.',
    ],
    action: { label: 'Take the seat', url },
    closing: 'If you did not expect this invitation, you need not do anything.',
  };
}
