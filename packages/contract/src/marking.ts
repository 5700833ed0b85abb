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
  markedAnchorSchema,
  markedFileSchema,
  markedKindSchema,
  markedTextSchema,
  markingGuideSchema,
  scriptCodeSchema,
  subjectSchema,
} from './marking-schemas.ts';

const code = z.object({ code: scriptCodeSchema });
const ofSubject = z.object({ kind: markedKindSchema, subject: subjectSchema });
const reason = z.string().trim().min(3).max(1000);
const refusals = ['request-malformed', 'sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;
const whileMarking = [...refusals, 'not-found', 'calibration-needed'] as const;

const calibration = z.object({
  state: z.enum(['in-force', 'to-come', 'closed']),
  /** Its last day. */
  untilOn: z.iso.date().nullable(),
  triesLeft: z.int(),
});

/** How a marker stands to anchors and to others; for themselves alone. Null while there is too little to say. */
const standing = z.object({ works: z.int(), difference: z.number() }).nullable();

const anchorToTry = z.object({ name: z.enum(['one', 'two']), texts: z.array(markedTextSchema) });

const triedAnchor = z.object({
  name: z.enum(['one', 'two']),
  isWithin: z.boolean(),
  /** Points of 100, given minus known. */
  pointsApart: z.number(),
  criteria: z.array(
    z.object({ criterion: z.string(), given: z.int(), known: z.int(), reason: z.string(), isWithin: z.boolean() }),
  ),
});

/** The marking room: work under codes, never under names, for whoever marks it. */
export const markingEndpoints = defineEndpoints({
  'GET /api/marking': {
    summary:
      'What is with me to be marked, in an order of my own, and how I stand to anchors; never whose it is or when it came',
    access: ['marker'],
    response: z.object({
      subjects: z.array(
        z.object({
          kind: markedKindSchema,
          subject: z.string(),
          title: z.string(),
          calibration,
          scripts: z.array(z.object({ code: z.string(), isBegun: z.boolean() })),
          /** Marks I gave, the last first. */
          given: z.array(z.object({ code: z.string() })),
        }),
      ),
      standing: z.object({ anchors: standing, others: standing, isAlarmOpen: z.boolean() }),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'GET /api/marking/scripts/:code': {
    summary: 'One script of mine with what it is marked by and my draft; the same for every marker of it',
    access: ['marker'],
    params: code,
    response: z.object({
      code: z.string(),
      guide: markingGuideSchema,
      anchors: z.array(markedAnchorSchema),
      texts: z.array(markedTextSchema),
      attachments: z.array(markedFileSchema),
      /** The graded runs of labs that were frozen beside it; none for an anchor of the content. */
      labs: z.array(labEvidenceSchema),
      mark: markContentSchema.extend({ state: z.enum(['draft', 'given']), revision: z.int() }),
      /** What I typed in one place while it was changed in another. */
      conflicts: z.array(z.object({ id: z.uuid(), mark: markContentSchema })),
    }),
    problems: whileMarking,
  },
  'GET /api/marking/scripts/:code/attachments/:place': {
    summary: 'A file beside a script of mine, to be saved, under a name that says only its number',
    access: ['marker'],
    params: code.extend({ place: filePlaceSchema }),
    response: z.string(),
    problems: [...whileMarking, 'file-not-kept'],
  },
  'GET /api/marking/scripts/:code/labs/:place': {
    summary: 'A graded run of a lab beside a script of mine: the task, the answer that was handed in, the reasons',
    access: ['marker'],
    params: code.extend({ place: labPlaceSchema }),
    response: evidenceRunSchema,
    problems: whileMarking,
  },
  'GET /api/marking/scripts/:code/labs/:place/saves/:save': {
    summary: 'The answer at one save of such a run; never when that was',
    access: ['marker'],
    params: code.extend({ place: labPlaceSchema, save: labSaveSchema }),
    response: evidenceSaveSchema,
    problems: whileMarking,
  },
  'PUT /api/marking/scripts/:code/mark': {
    summary: 'Save my draft; one that does not know the newest revision is kept aside and both are shown',
    access: ['marker'],
    params: code,
    body: markContentSchema.extend({ revision: z.int().min(0) }),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), revision: z.int() }),
      z.object({ kind: z.literal('conflict'), saved: markContentSchema.extend({ revision: z.int() }) }),
    ]),
    problems: [...whileMarking, 'conflict'],
  },
  'POST /api/marking/scripts/:code/giving': {
    summary: 'Give the mark as it was saved last; it counts from then on',
    access: ['marker'],
    params: code,
    body: z.object({ revision: z.int().min(0) }),
    response: null,
    problems: [...whileMarking, 'conflict', 'mark-incomplete'],
  },
  'POST /api/marking/scripts/:code/reopening': {
    summary: 'Take a given mark back to change it, with the reason, as long as nothing rests on it',
    access: ['marker'],
    params: code,
    body: z.object({ reason }),
    response: null,
    problems: [...whileMarking, 'conflict'],
  },
  'POST /api/marking/scripts/:code/return': {
    summary: 'Give a script back unmarked, with the reason: I know whose it is, or I cannot do it in time',
    access: ['marker'],
    params: code,
    body: z.object({ reason }),
    response: null,
    problems: [...whileMarking, 'conflict'],
  },
  'GET /api/marking/calibrations/:kind/:subject': {
    summary: 'The anchors of a subject to be marked before its first script, the rule, and what came of my last try',
    access: ['marker'],
    params: ofSubject,
    response: z.object({
      guide: markingGuideSchema,
      calibration,
      tolerance: z.object({ levels: z.int(), points: z.int() }),
      anchors: z.array(anchorToTry),
      lastTry: z.array(triedAnchor).nullable(),
    }),
    problems: [...refusals, 'not-found'],
  },
  'POST /api/marking/calibrations/:kind/:subject': {
    summary: 'Give the anchors my levels; within the tolerance on both, I may mark the subject until a dated day',
    access: ['marker'],
    params: ofSubject,
    body: z.object({ one: levelsSchema, two: levelsSchema }),
    response: z.object({ isWithin: z.boolean(), calibration, anchors: z.array(triedAnchor) }),
    problems: [...refusals, 'not-found', 'conflict', 'mark-incomplete'],
  },
});
