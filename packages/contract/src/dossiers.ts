import { z } from 'zod';
import { documentBodySchema } from './writing.ts';
import {
  capstoneBrief,
  capstoneCase,
  commentText,
  dossierComment,
  dossierPart,
  dossierProblems,
  entryKind,
  entryText,
  part,
  referenceFinding,
  registerEntry,
} from './dossier-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';

const caseParams = z.object({ case: z.string().regex(/^[a-z0-9-]{1,64}$/) });
const entryParams = z.object({ entry: z.uuid() });
const dossierParams = z.object({ dossier: z.uuid() });
const changeProblems = [...dossierProblems, 'not-found', 'request-malformed', 'dossier-closed'] as const;
const staffProblems = ['sign-in-needed', 'second-factor-needed', 'not-permitted'] as const;

const register = { entries: z.array(registerEntry), findings: z.array(referenceFinding).readonly() };

/** Graded runs of labs that were handed in; the hash is that of the answer in the ledger. */
const labEvidence = z.array(
  z.object({
    lab: z.string(),
    title: z.string(),
    module: z.int().nullable(),
    submittedAt: z.iso.datetime(),
    points: z.string(),
    answerHash: z.string(),
  }),
);

/** The dossier as a whole. */
const dossier = z.object({
  id: z.string(),
  case: capstoneCase,
  round: z.int(),
  chosenAt: z.iso.datetime(),
  /** Why nothing in it can be changed now; null while it can. */
  frozenAt: z.iso.datetime().nullable(),
  /** Whether another case can still be chosen. */
  mayChange: z.boolean(),
  parts: z.array(dossierPart),
  labs: labEvidence,
  ...register,
});

/** Everything in a dossier, to print or keep. */
const wholeDossier = z.object({
  case: capstoneCase,
  round: z.int(),
  frozenAt: z.iso.datetime().nullable(),
  parts: z.array(z.object({ module: part, title: z.string(), words: z.int(), body: documentBodySchema })),
  entries: z.array(registerEntry.omit({ key: true, version: true })),
  labs: labEvidence,
  comments: z.array(dossierComment),
});

/** The dossier: one case, six parts, a register whose entries refer to one another, and what facilitators say about it. */
export const dossierEndpoints = defineEndpoints({
  'GET /api/capstone-cases': {
    summary: 'The cases to build a dossier about, and which one this candidate has in hand',
    access: 'candidate',
    response: z.object({
      cases: z.array(capstoneCase.extend({ forYou: z.string().nullable(), isBegun: z.boolean() })),
      inHand: z.string().nullable(),
      mayChange: z.boolean(),
    }),
    problems: dossierProblems,
  },
  'GET /api/capstone-cases/:case': {
    summary: 'The brief of a case with its figures and exhibits',
    access: 'candidate',
    params: caseParams,
    response: z.object({
      case: capstoneCase,
      brief: capstoneBrief,
      parts: z.array(z.object({ module: part, title: z.string() })),
      sources: z.array(z.object({ document: z.string(), date: z.string(), clause: z.string().nullable() })),
      provenance: z.object({ draftedBy: z.string(), draftedOn: z.string(), acceptedBy: z.string().nullable() }),
    }),
    problems: [...dossierProblems, 'not-found'],
  },
  'PUT /api/dossier': {
    summary: 'Takes a case in hand; another one that was begun is kept and can be taken up again. Safe to repeat',
    access: 'candidate',
    body: z.object({ case: z.string().max(64) }),
    response: z.object({ id: z.string() }),
    problems: changeProblems,
  },
  'GET /api/dossier': {
    summary: 'The dossier in hand: parts, register, what is missing',
    access: 'candidate',
    response: dossier,
    problems: [...dossierProblems, 'not-found'],
  },
  'GET /api/dossier/whole': {
    summary: 'Everything in the dossier in hand, to print or keep',
    access: 'candidate',
    response: wholeDossier,
    problems: [...dossierProblems, 'not-found'],
  },
  'POST /api/dossier/entries': {
    summary: 'Adds an entry to the register; its number is the next of its kind',
    access: 'candidate',
    body: z.object({ key: z.uuid(), part, kind: entryKind, ...entryText }),
    response: z.object(register),
    problems: changeProblems,
  },
  'PUT /api/dossier/entries/:entry': {
    summary: 'Changes an entry that nobody changed since `version`',
    access: 'candidate',
    params: entryParams,
    body: z.object({ version: z.int().min(1), ...entryText }),
    response: z.object(register),
    problems: [...changeProblems, 'conflict'],
  },
  'DELETE /api/dossier/entries/:entry': {
    summary: 'Takes an entry out of the register; its number is not given again. Safe to repeat',
    access: 'candidate',
    params: entryParams,
    response: z.object(register),
    problems: changeProblems,
  },
  'GET /api/dossier/comments': {
    summary: 'What facilitators said about the dossier in hand, and what was answered',
    access: 'candidate',
    response: z.object({ comments: z.array(dossierComment) }),
    problems: [...dossierProblems, 'not-found'],
  },
  'POST /api/dossier/comments': {
    summary: 'Answers what was said about a part',
    access: 'candidate',
    body: z.object({ part, body: commentText }),
    response: z.object({ comments: z.array(dossierComment) }),
    problems: [...dossierProblems, 'not-found', 'request-malformed'],
  },
  'GET /api/staff/dossiers': {
    summary: 'The dossiers of the candidates of a facilitator’s cohorts',
    access: ['facilitator'],
    response: z.object({
      dossiers: z.array(
        z.object({
          id: z.string(),
          candidate: z.string(),
          cohort: z.string(),
          case: z.string(),
          words: z.int(),
          entries: z.int(),
          /** Entries that point at nothing, or at what they may not, and those that lack what they need. */
          findings: z.int(),
          comments: z.int(),
          lastChangeAt: z.iso.datetime().nullable(),
          isFrozen: z.boolean(),
        }),
      ),
    }),
    problems: staffProblems,
  },
  'GET /api/staff/dossiers/:dossier': {
    summary: 'One dossier for its facilitator, with what to ask about each part',
    access: ['facilitator'],
    params: dossierParams,
    response: wholeDossier.extend({
      id: z.string(),
      candidate: z.string(),
      facilitation: markdownTreeSchema,
      findings: z.array(referenceFinding).readonly(),
      mayComment: z.boolean(),
    }),
    problems: [...staffProblems, 'not-found'],
  },
  'POST /api/staff/dossiers/:dossier/comments': {
    summary: 'Comments on a part; whoever comments has taught the candidate and marks nothing of theirs',
    access: ['facilitator'],
    params: dossierParams,
    body: z.object({ part, body: commentText }),
    response: z.object({ comments: z.array(dossierComment) }),
    problems: [...staffProblems, 'not-found', 'request-malformed'],
  },
});
