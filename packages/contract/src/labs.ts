import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

const labParams = z.object({ lab: z.string().regex(/^[a-z0-9-]{1,100}$/) });
const runParams = z.object({ run: z.uuid() });
const moveParams = runParams.extend({ revision: z.coerce.number().int().min(0).max(4000) });
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;
const kind = z.enum(['practice', 'graded']);
/** An exact fraction `n/d` of points. */
const points = z.string();
const time = z.iso.datetime();

const labLink = z.object({
  id: z.string(),
  title: z.string(),
  module: z.object({ number: z.int(), title: z.string() }),
  minutes: z.int(),
});

/** Where somebody stands with a lab. */
const standing = z.object({
  practice: z.object({ openRun: z.string().nullable(), best: points.nullable() }),
  graded: z.object({
    openRun: z.string().nullable(),
    taken: z.int(),
    most: z.int(),
    best: points.nullable(),
    /** No further graded run is taken, and the reasons are open. */
    isClosed: z.boolean(),
  }),
});
const labEntry = labLink.extend({ purpose: z.string(), topics: z.array(topicLinkSchema), standing });

const runEntry = z.object({
  id: z.string(),
  kind,
  number: z.int(),
  startedAt: time,
  endedAt: time.nullable(),
  /** Of the best marking of the run. */
  points: points.nullable(),
});

/** Why points are missing; `at` names elements of task or answer by their ids. */
const witness = z.object({ kind: z.string(), sentence: z.string(), at: z.array(z.string()), detail: z.unknown() });
const criterion = z.object({ id: z.string(), title: z.string(), points: z.int() });

const marking = z.object({
  revision: z.int(),
  markedAt: time,
  points,
  /** SHA-256 of the answer, as the record of this run has it. */
  answerHash: z.string(),
  results: z.array(
    criterion.extend({
      earned: points,
      /** Null until the reasons are open. */
      witnesses: z.array(witness).nullable(),
    }),
  ),
  cap: z.object({ points: z.int(), witness: witness.nullable() }).nullable(),
});

const debrief = z.object({
  text: markdownTreeSchema,
  sources: z.array(z.object({ document: z.string(), date: z.string(), clause: z.string().nullable() })),
});

const run = z.object({
  id: z.string(),
  lab: labLink,
  kind,
  number: z.int(),
  startedAt: time,
  endedAt: time.nullable(),
  instructions: markdownTreeSchema,
  criteria: z.array(criterion),
  /** What the lab's editor draws; the lab says what stands in it. */
  task: z.unknown(),
  answer: z.unknown(),
  revision: z.int(),
  savedAt: time,
  hints: z.object({ count: z.int(), taken: z.array(z.object({ at: time, text: markdownTreeSchema })) }),
  /** Whether the reasons of this run may be shown. */
  isOpen: z.boolean(),
  /** The newest one. */
  marking: marking.nullable(),
  debrief: debrief.nullable(),
  /** The glossary terms that the texts shown here link to, by slug. */
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
});

const lab = z.object({
  lab: labEntry,
  instructions: markdownTreeSchema,
  criteria: z.array(criterion),
  hintCount: z.int(),
  /** Newest first. */
  runs: z.array(runEntry),
  /** After the first marked run. */
  debrief: debrief.nullable(),
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
  provenance: z.object({ draftedBy: z.string(), draftedOn: z.string(), acceptedBy: z.string().nullable() }),
});

/** A graded run that was handed in, as lists of staff show it. */
const handedIn = z.object({
  id: z.string(),
  lab: z.object({ id: z.string(), title: z.string() }),
  number: z.int(),
  /** Which situation of the lab it was: A, B or C. */
  situation: z.string(),
  endedAt: time,
  saves: z.int(),
  points,
  /** The points are limited because of an act that would harm a patient. */
  isLimited: z.boolean(),
});
const staffQuery = z.object({
  lab: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  /** Only those whose points are limited. */
  limited: z.literal('yes').optional(),
});
const staffList = {
  /** The labs there are, to choose from. */
  labs: z.array(z.object({ id: z.string(), title: z.string() })),
  /** There are older ones than those in the list. */
  isMore: z.boolean(),
};
const staffProblems = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

const moves = z.object({ moves: z.array(z.object({ revision: z.int(), savedAt: time })) });
const move = z.object({
  revision: z.int(),
  savedAt: time,
  answer: z.unknown(),
  /** What this answer would be worth; null until the reasons are open. */
  marking: marking.nullable(),
});

/** Labs: real artefacts, worked on in the browser and marked by the program. */
export const labEndpoints = defineEndpoints({
  'GET /api/labs': {
    summary: 'The labs, or those of one topic, and where this learner stands with each',
    access: 'candidate',
    query: z.object({ topic: z.string().max(10).optional() }),
    response: z.object({ labs: z.array(labEntry) }),
    problems: [...candidateProblems],
  },
  'GET /api/labs/:lab': {
    summary: 'A lab: what it is for, what to do, what is marked, this learner’s runs',
    access: 'candidate',
    params: labParams,
    response: lab,
    problems: [...candidateProblems, 'not-found'],
  },
  'POST /api/labs/:lab/runs': {
    summary: 'Begins a run, or gives back the open one of this kind; graded runs are counted',
    access: 'candidate',
    params: labParams,
    body: z.object({ kind }),
    response: run,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'lab-refused', 'conflict'],
  },
  'POST /api/labs/:lab/closing': {
    summary: 'Takes no further graded run of this lab, for good, and opens the reasons of those there were',
    access: 'candidate',
    params: labParams,
    response: lab,
    problems: [...candidateProblems, 'not-found', 'lab-refused'],
  },
  'GET /api/lab-runs/:run': {
    summary: 'One of this learner’s runs, where it stands',
    access: 'candidate',
    params: runParams,
    response: run,
    problems: [...candidateProblems, 'not-found'],
  },
  'PUT /api/lab-runs/:run/answer': {
    summary:
      'Saves the answer as the next revision; repeating it changes nothing, another answer under its number is a conflict',
    access: 'candidate',
    params: runParams,
    body: z.object({ revision: z.int().min(1).max(4000), answer: z.json() }),
    response: z.object({ revision: z.int(), savedAt: time }),
    problems: [
      ...candidateProblems,
      'not-found',
      'request-malformed',
      'conflict',
      'lab-refused',
      'answer-unusable',
      'body-too-large',
    ],
  },
  'POST /api/lab-runs/:run/hints': {
    summary: 'Gives the hint of this number, counted from one; each is written down, and given again it costs nothing',
    access: 'candidate',
    params: runParams,
    body: z.object({ number: z.int().min(1).max(20) }),
    response: run,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'lab-refused'],
  },
  'POST /api/lab-runs/:run/marking': {
    summary: 'Marks a run for practice as it was saved, with every reason',
    access: 'candidate',
    params: runParams,
    body: z.object({ revision: z.int().min(0).max(4000) }),
    response: run,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'conflict', 'lab-refused'],
  },
  'POST /api/lab-runs/:run/submission': {
    summary: 'Hands in a graded run as it was saved, and gives its points; repeating it changes nothing',
    access: 'candidate',
    params: runParams,
    body: z.object({ revision: z.int().min(0).max(4000) }),
    response: run,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'conflict', 'lab-refused'],
  },
  'POST /api/lab-runs/:run/reset': {
    summary: 'Ends a run for practice and begins the next one',
    access: 'candidate',
    params: runParams,
    response: run,
    problems: [...candidateProblems, 'not-found', 'lab-refused', 'conflict'],
  },
  'GET /api/lab-runs/:run/moves': {
    summary: 'Every save of one of this learner’s runs, for looking at it again',
    access: 'candidate',
    params: runParams,
    response: moves,
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/lab-runs/:run/moves/:revision': {
    summary: 'The answer at one save, and what it would be worth once the reasons are open',
    access: 'candidate',
    params: moveParams,
    response: move,
    problems: [...candidateProblems, 'not-found', 'request-malformed'],
  },
  'GET /api/staff/lab-runs': {
    summary: 'Graded runs that were handed in, newest first, of one lab or of all; nobody’s name',
    access: 'officer',
    query: staffQuery,
    response: z.object({ ...staffList, runs: z.array(handedIn) }),
    problems: [...staffProblems, 'request-malformed'],
  },
  'GET /api/staff/lab-runs/:run': {
    summary: 'A graded run that was handed in, without its name; the reading is written down',
    access: 'officer',
    params: runParams,
    response: run,
    problems: [...staffProblems, 'not-found'],
  },
  'GET /api/staff/lab-runs/:run/moves': {
    summary: 'Every save of a graded run that was handed in',
    access: 'officer',
    params: runParams,
    response: moves,
    problems: [...staffProblems, 'not-found'],
  },
  'GET /api/staff/lab-runs/:run/moves/:revision': {
    summary: 'The answer at one save of a graded run, and what it would be worth',
    access: 'officer',
    params: moveParams,
    response: move,
    problems: [...staffProblems, 'not-found', 'request-malformed'],
  },
  'GET /api/staff/taught-lab-runs': {
    summary: 'Graded runs that the learners of a facilitator’s cohorts have handed in, newest first',
    access: ['facilitator'],
    query: staffQuery,
    response: z.object({ ...staffList, runs: z.array(handedIn.extend({ learner: z.string(), cohort: z.string() })) }),
    problems: [...staffProblems, 'request-malformed'],
  },
  'GET /api/staff/taught-lab-runs/:run': {
    summary:
      'One of them; its reasons when they are open to the learner, and never earlier. The reading is written down',
    access: ['facilitator'],
    params: runParams,
    response: run.extend({ learner: z.string() }),
    problems: [...staffProblems, 'not-found'],
  },
  'GET /api/staff/taught-lab-runs/:run/moves/:revision': {
    summary:
      'The answer at one save of such a run, and what it would be worth once the reasons are open to the learner',
    access: ['facilitator'],
    params: moveParams,
    response: move,
    problems: [...staffProblems, 'not-found', 'request-malformed'],
  },
});
