import { z } from 'zod';
import {
  changeProblems,
  day,
  importSummary,
  liveDate,
  moduleDates,
  params,
  people,
  seatLimit,
  shownLiveDate,
  shownModule,
  staffProblems,
  summary,
  timeZone,
  title,
  wallTime,
} from './cohort-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

/** Cohorts: administrators make and change them, facilitators see their own. */
export const cohortEndpoints = defineEndpoints({
  'GET /api/cohorts': {
    summary: 'Cohorts: all for administrators, the own ones for facilitators',
    access: ['facilitator', 'administrator'],
    response: z.object({
      mayEdit: z.boolean(),
      cohorts: z.array(
        z.object({ ...summary, people, facilitators: z.array(z.string()), isOnNewestRelease: z.boolean() }),
      ),
    }),
    problems: staffProblems,
  },
  'POST /api/cohorts': {
    summary: 'Make a cohort on the newest release; with a start date and a pace it gets a timetable',
    access: 'administrator',
    body: z.object({
      title,
      timeZone,
      needsCompetence: z.boolean(),
      /** Null makes a self-paced cohort. */
      plan: z
        .object({
          startsOn: day,
          daysPerModule: z.int().min(1).max(92),
          liveAt: wallTime.nullable(),
          seats: seatLimit.nullable(),
        })
        .nullable(),
    }),
    response: z.object({ id: z.string() }),
    problems: [...changeProblems, 'timetable-refused'],
  },
  'GET /api/cohorts/:id': {
    summary: 'A cohort: timetable, facilitators, links, files of people, release',
    access: ['facilitator', 'administrator'],
    params,
    response: z.object({
      ...summary,
      people,
      mayEdit: z.boolean(),
      revision: z.int(),
      needsCompetence: z.boolean(),
      release: z.object({ hash: z.string(), isNewest: z.boolean() }),
      modules: z.array(shownModule),
      liveDates: z.array(shownLiveDate),
      facilitators: z.array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          assignedAt: z.iso.datetime(),
          /** The valid record that lasts longest; null when there is none today. */
          competence: z.object({ what: z.string(), validUntil: day }).nullable(),
        }),
      ),
      links: z.array(
        z.object({
          id: z.uuid(),
          label: z.string(),
          uses: z.int().nullable(),
          used: z.int(),
          createdAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          state: z.enum(['open', 'used-up', 'expired', 'revoked']),
        }),
      ),
      imports: z.array(importSummary),
    }),
    problems: staffProblems,
  },
  'PUT /api/cohorts/:id': {
    summary: 'Change title, time zone, seats and timetable; refused when somebody else changed the cohort meanwhile',
    access: 'administrator',
    params,
    body: z.object({
      revision: z.int(),
      title,
      timeZone,
      needsCompetence: z.boolean(),
      /** Null makes the cohort self-paced. */
      plan: z
        .object({
          seats: seatLimit.nullable(),
          modules: z.array(moduleDates).max(6),
          liveDates: z.array(z.object({ ...liveDate.shape, id: z.uuid().nullable() })).max(60),
        })
        .nullable(),
    }),
    response: null,
    problems: [...changeProblems, 'timetable-refused'],
  },
});
