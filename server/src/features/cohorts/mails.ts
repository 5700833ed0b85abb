import type { CohortEvent } from '@cmdsp/cohorts';
import type { MailText } from '../../mail/mail-text.ts';
import { dayWords, instantWords } from './time-words.ts';

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

/** Reminds one person of what happens on a day. */
export function reminderMail({
  cohort,
  name,
  leadDays,
  events,
  url,
}: {
  readonly cohort: MailedCohort;
  readonly name: string;
  readonly leadDays: number;
  readonly events: readonly (CohortEvent & { readonly moduleTitle: string })[];
  readonly url: string;
}): MailText {
  const when = leadDays === 1 ? 'Tomorrow' : `In ${leadDays} days`;
  return {
    subject: `${when} in your cohort ${cohort.title}`,
    greeting: `Hello ${name},`,
    paragraphs: events.map((event) =>
      event.kind === 'live'
        ? `${event.title}: ${instantWords({ date: event.heldOn, time: event.startsAt, timeZone: cohort.timeZone })}, ${event.durationMinutes} minutes.`
        : `Module ${event.module}, ${event.moduleTitle}, opens on ${dayWords(event.day)} (time zone ${cohort.timeZone}).`,
    ),
    action: { label: 'Open my cohort', url },
    closing: 'You get this mail because you are in this cohort. You can leave it on the page of the cohort.',
  };
}
