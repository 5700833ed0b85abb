import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import {
  evidenceRunSchema,
  evidenceSaveSchema,
  labEvidenceSchema,
  labPlaceSchema,
  labSaveSchema,
} from './lab-evidence-schemas.ts';
import {
  filePlaceSchema,
  levelsSchema,
  markContentSchema,
  markedFileSchema,
  markedKindSchema,
  markedTextSchema,
} from './marking-schemas.ts';

const time = z.iso.datetime();
const params = z.object({ id: z.uuid() });
const reason = z.string().trim().min(10).max(4000);
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;
const steps = [...refusals, 'not-found', 'conflict', 'conflict-of-interest'] as const;

/** What a script waits for. */
const wait = z.enum(['first', 'second', 'third', 'adjudication', 'moderation', 'release']);

const waiting = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: markedKindSchema,
  subject: z.string(),
  title: z.string(),
  step: wait,
  dueBy: time,
  isLate: z.boolean(),
  /** Why the officer who asks cannot take the next step; null when they can, or when it is a marker's. */
  barrier: z.string().nullable(),
});

const stranded = z.object({
  /** The code of a script or the name of a marker; null for scripts that the officer who asks may not see. */
  about: z.string().nullable(),
  step: z.enum(['first', 'second', 'third', 'adjudication', 'moderation', 'alarm', 'calibration']),
  needs: z.enum(['officer', 'marker']),
  /** How many hold that role now, all of whom are kept from this step. */
  holders: z.int(),
});

const outcome = z.object({
  /** Of 100, as an exact fraction: "155/2". */
  points: z.string(),
  isPassed: z.boolean(),
  decidedBy: z.enum(['one-mark', 'two-marks', 'three-marks', 'adjudication']),
  /** Whole and half levels by criterion. */
  levels: z.record(z.string(), z.number()),
  reasons: z.record(z.string(), z.string()),
  settledAt: time,
  releasedAt: time.nullable(),
});

/** One mark as officers read it: by its place, never by who gave it. */
const givenMark = markContentSchema.pick({ comments: true, gate: true, note: true }).extend({
  role: z.enum(['first', 'second', 'third', 'adjudicator', 'moderator']),
  levels: levelsSchema,
  reasons: z.record(z.string(), z.string()),
  points: z.string(),
  isPass: z.boolean(),
  /** Whether the outcome rests on it. */
  isDecisive: z.boolean(),
});

/** What becomes of marks: adjudication, moderation, release. Officers see codes, and never who wrote or who marked. */
export const markingDecisionEndpoints = defineEndpoints({
  'GET /api/marking-decisions': {
    summary: 'Scripts that wait for an officer or are late with a marker, those promised first come first',
    access: 'officer',
    response: z.object({
      waiting: z.array(waiting),
      /** The newest that are decided. */
      decided: z.array(
        waiting
          .pick({ id: true, code: true, kind: true, subject: true, title: true })
          .extend({ points: z.string(), isPassed: z.boolean(), releasedAt: time.nullable() }),
      ),
      /** Steps that nobody may take, as roles are held now, and the role that one more person needs. */
      stranded: z.array(stranded),
      /** How many the officer may not see, because of a relation to whoever wrote them. */
      hidden: z.int(),
      releases: z.enum(['at-once', 'in-batches']),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'GET /api/marking-decisions/:id': {
    summary: 'One script: its text, all marks side by side, which of them decide, and every decision so far',
    access: 'officer',
    params,
    response: z.object({
      id: z.uuid(),
      code: z.string(),
      kind: markedKindSchema,
      title: z.string(),
      state: z.enum(['waiting', 'marking', 'third', 'adjudication', 'moderation', 'settled', 'released']),
      wait: waiting.pick({ step: true, dueBy: true, isLate: true }).nullable(),
      passMark: z.string(),
      gate: z.string().nullable(),
      criteria: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          weight: z.int(),
          levels: z.array(z.string()),
          isNeverZero: z.boolean(),
        }),
      ),
      texts: z.array(markedTextSchema),
      attachments: z.array(markedFileSchema),
      labs: z.array(labEvidenceSchema),
      marks: z.array(givenMark),
      outcome: outcome.nullable(),
      /** What was released before an upheld appeal opened it again. */
      isReopened: z.boolean(),
      history: z.array(z.object({ kind: z.string(), reason: z.string().nullable(), by: z.string(), at: time })),
      barrier: z.string().nullable(),
      /** How many officers there are, where none of them may take the step that it waits for; null where somebody may. */
      strandedOfficers: z.int().nullable(),
    }),
    problems: [...refusals, 'not-found', 'conflict-of-interest'],
  },
  'GET /api/marking-decisions/:id/attachments/:place': {
    summary: 'A file beside a script, to be saved, under a name that says only its number',
    access: 'officer',
    params: params.extend({ place: filePlaceSchema }),
    response: z.string(),
    problems: [...refusals, 'not-found', 'conflict-of-interest', 'file-not-kept'],
  },
  'GET /api/marking-decisions/:id/labs/:place': {
    summary: 'A graded run of a lab beside a script: the task, the answer that was handed in, the reasons',
    access: 'officer',
    params: params.extend({ place: labPlaceSchema }),
    response: evidenceRunSchema,
    problems: [...refusals, 'not-found', 'conflict-of-interest'],
  },
  'GET /api/marking-decisions/:id/labs/:place/saves/:save': {
    summary: 'The answer at one save of such a run; never when that was',
    access: 'officer',
    params: params.extend({ place: labPlaceSchema, save: labSaveSchema }),
    response: evidenceSaveSchema,
    problems: [...refusals, 'not-found', 'conflict-of-interest'],
  },
  'POST /api/marking-decisions/:id/adjudication': {
    summary: 'Decide a script whose marks are apart, with a level and a reason for every criterion',
    access: 'officer',
    params,
    body: z.strictObject({
      levels: levelsSchema,
      reasons: z.record(z.string().max(80), reason),
      isHarm: z.boolean(),
      overall: reason,
      /** Comments at passages that the candidate reads too, by the mark that they stand in; none that the decision contradicts. */
      keptPassages: z.array(z.object({ role: z.enum(['first', 'second', 'third']), id: z.string().max(40) })).max(300),
      /** Why it becomes lower than what was released; only then. */
      lowerReason: reason.nullable(),
    }),
    response: z.object({ points: z.string(), isPassed: z.boolean() }),
    problems: [...steps, 'mark-incomplete', 'mark-lowered'],
  },
  'POST /api/marking-decisions/:id/moderation': {
    summary: 'Confirm a settled script after reading it again, or send it to an adjudicator',
    access: 'officer',
    params,
    body: z.strictObject({ isConfirmed: z.boolean(), reason }),
    response: null,
    problems: steps,
  },
  'POST /api/marking-releases': {
    summary:
      'Release settled scripts, so that their writers read the feedback; what is released already stays as it is',
    access: 'officer',
    body: z.strictObject({ scripts: z.array(z.uuid()).min(1).max(200), reason }),
    response: z.object({ released: z.int() }),
    problems: steps,
  },
});
