import { z } from 'zod';
import { candidateProblems, day, offer, shownLiveDate, shownModule, summary } from './cohort-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

/** A learner’s own cohort, invitations and calendar. */
export const ownCohortEndpoints = defineEndpoints({
  'GET /api/cohort': {
    summary: 'My cohort: dates, what is next, who teaches, and invitations to others',
    access: 'candidate',
    response: z.object({
      ...summary,
      today: day,
      mayLeave: z.boolean(),
      modules: z.array(shownModule),
      liveDates: z.array(shownLiveDate),
      facilitators: z.array(z.string()),
      /** When the calendar address in force was made; null without one. */
      calendarSince: z.iso.datetime().nullable(),
      invitations: z.array(
        z.object({ id: z.uuid(), title: z.string(), startsOn: day.nullable(), expiresAt: z.iso.datetime() }),
      ),
    }),
    problems: candidateProblems,
  },
  'POST /api/cohort/leave': {
    summary: 'Leave my cohort and learn at my own pace',
    access: 'candidate',
    response: null,
    problems: candidateProblems,
  },
  'POST /api/cohort/invitations/:invitation/accept': {
    summary: 'Join by a personal invitation to my address',
    access: 'candidate',
    params: z.object({ invitation: z.uuid() }),
    response: null,
    problems: [...candidateProblems, 'link-not-valid', 'join-refused', 'cohort-full'],
  },
  'GET /api/join/:token': {
    summary: 'What an invitation leads to',
    access: 'public',
    params: z.object({ token: z.string().max(100) }),
    response: offer,
    problems: ['link-not-valid', 'too-many-requests'],
  },
  'POST /api/join/:token': {
    summary: 'Join by an invitation; safe to repeat',
    access: 'candidate',
    params: z.object({ token: z.string().max(100) }),
    response: null,
    problems: [...candidateProblems, 'link-not-valid', 'join-refused', 'cohort-full'],
  },
  'POST /api/cohort/calendar': {
    summary: 'Make an address from which a calendar program reads my dates; an earlier one stops working',
    access: 'person',
    response: z.object({ url: z.string() }),
    problems: ['sign-in-needed'],
  },
  'DELETE /api/cohort/calendar': {
    summary: 'Take my calendar address back',
    access: 'person',
    response: null,
    problems: ['sign-in-needed'],
  },
  'GET /api/calendar/:file': {
    summary: 'The dates of whoever made this address, as iCalendar (RFC 5545)',
    access: 'public',
    params: z.object({ file: z.string().max(120) }),
    response: z.string(),
    problems: ['not-found'],
  },
});
