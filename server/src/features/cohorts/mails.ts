import type { MailText } from '../../mail/mail-text.ts';
import { dayWords } from '../../time-zones/time-words.ts';

type MailedCohort = {
  readonly title: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string;
};

/** Invites one person to a cohort. */
export function invitationMail({
  cohort,
  name,
  url,
  validDays,
}: {
  readonly cohort: MailedCohort;
  readonly name: string;
  readonly url: string;
  readonly validDays: number;
}): MailText {
  const { title, startsOn, endsOn, timeZone } = cohort;
  return {
    subject: `Invitation to the cohort ${title}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `You are invited to learn with the cohort “${title}” of the programme Certified Medical Device Security Practitioner.`,
      startsOn === null || endsOn === null
        ? 'It has no dates: you learn at your own pace.'
        : `It begins on ${dayWords(startsOn)} and ends on ${dayWords(endsOn)} (time zone ${timeZone}).`,
      `Open the link and sign in with this address. If you have no account yet, open one with this address first, then come back to this mail. The invitation works for ${validDays} days.`,
    ],
    action: { label: 'See the invitation', url },
    closing: 'If you did not expect this invitation, you need not do anything.',
  };
}
