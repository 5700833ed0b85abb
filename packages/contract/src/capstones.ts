import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';
import { capstoneCase, dossierProblems, partLack, referenceFinding } from './dossier-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { examExhibitSchema } from './paper.ts';

/** A text that belongs to the capstone. */
const text = z.object({
  documentId: z.string(),
  limits: z.object({ least: z.int(), most: z.int() }),
  words: z.int(),
});

const criterion = z.object({
  id: z.string(),
  title: z.string(),
  group: z.enum(['design', 'risk', 'operations', 'communication']),
  weight: z.int(),
  levels: z.array(z.string()),
});

const rules = z.object({
  rounds: z.int(),
  defenceQuestions: z.int(),
  /** With the factor of this person's accommodation. */
  defenceSeconds: z.int(),
  passMark: z.string(),
  gate: z.string(),
  criteria: z.array(criterion),
});

const event = z.object({
  title: z.string(),
  text: markdownTreeSchema,
  exhibits: z.array(examExhibitSchema),
  figures: z.record(z.string(), figureSchema),
  toldAt: z.iso.datetime(),
  questions: z.array(z.object({ text: markdownTreeSchema, answer: text })),
});

const defence = z.object({
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  questions: z.array(z.object({ text: z.string(), answer: text })),
});

/** One round. What has not come yet is null: nobody reads event or questions beforehand. */
const round = z.object({
  number: z.int(),
  state: z.enum(['summary', 'event', 'defence', 'submitted', 'released']),
  frozenAt: z.iso.datetime(),
  dossierHash: z.string(),
  summary: text,
  event: event.nullable(),
  defence: defence.nullable(),
  submittedAt: z.iso.datetime().nullable(),
  endedBy: z.enum(['candidate', 'clock']).nullable(),
  promisedBy: z.iso.datetime().nullable(),
  /** The first of the chain of receipts that the hand-in left. */
  receipt: z.string().nullable(),
  outcome: z.object({ points: z.string(), isPassed: z.boolean(), releasedAt: z.iso.datetime() }).nullable(),
  submissionId: z.string(),
});

/** The capstone of a candidate, as far as it has come. */
const capstone = z.object({
  now: z.iso.datetime(),
  rules,
  case: capstoneCase.nullable(),
  /** What stands in the way of freezing the dossier; empty when nothing does. */
  lacks: z.array(z.object({ part: z.int(), lack: partLack })),
  /** What may be frozen all the same, and markers will see. */
  findings: z.array(referenceFinding).readonly(),
  /** Whether the dossier can be written now. */
  isOpen: z.boolean(),
  mayFreeze: z.boolean(),
  mayBeginRound: z.boolean(),
  /** Newest first. */
  rounds: z.array(round),
});

const problems = [...dossierProblems, 'not-found', 'capstone-refused'] as const;

/** The capstone: the dossier frozen, a summary, an event, a defence against the clock, one submission. */
export const capstoneEndpoints = defineEndpoints({
  'GET /api/capstone': {
    summary: 'Where the capstone of this candidate stands, what is missing and what comes next',
    access: 'candidate',
    response: capstone,
    problems: dossierProblems,
  },
  'POST /api/capstone/freezing': {
    summary: 'Freezes the dossier and opens the executive summary. Safe to repeat',
    access: 'candidate',
    response: capstone,
    problems,
  },
  'POST /api/capstone/event': {
    summary: 'Hands in the executive summary and tells the event. Safe to repeat',
    access: 'candidate',
    response: capstone,
    problems,
  },
  'POST /api/capstone/defence': {
    summary: 'Hands in the answers about the event and starts the clock of the defence. Safe to repeat',
    access: 'candidate',
    response: capstone,
    problems,
  },
  'POST /api/capstone/hand-in': {
    summary: 'Ends the defence before its time and hands the capstone in. Safe to repeat',
    access: 'candidate',
    response: capstone,
    problems,
  },
  'POST /api/capstone/rounds': {
    summary: 'Opens the dossier again after a capstone that was not passed. Safe to repeat',
    access: 'candidate',
    response: capstone,
    problems,
  },
});
