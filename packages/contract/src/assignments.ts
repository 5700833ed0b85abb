import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';
import {
  candidateProblems,
  nextRoundSchema,
  workCriterionSchema,
  workFileSchema,
  workRoundSchema,
} from './work-schemas.ts';

const params = z.object({ module: z.coerce.number().int().min(1).max(6) });
const words = z.object({ least: z.int(), most: z.int() });

const entry = z.object({
  module: z.int(),
  moduleTitle: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  words,
  next: nextRoundSchema,
  /** Oldest first; what was taken back is among them. */
  rounds: z.array(workRoundSchema),
});

/** What holds for all of them. */
const rules = z.object({
  roundsMost: z.int(),
  /** Of 100. */
  passPoints: z.int(),
  /** Within how many days feedback is promised now. */
  feedbackDays: z.int(),
});

/** The written assignments, one a module. */
export const assignmentEndpoints = defineEndpoints({
  'GET /api/assignments': {
    summary: 'The written assignments: how far each is, and what was promised by when',
    access: 'candidate',
    response: z.object({ assignments: z.array(entry), rules }),
    problems: [...candidateProblems],
  },
  'GET /api/assignments/:module': {
    summary: 'One assignment: setting, task, criteria, and the round that is being written',
    access: 'candidate',
    params,
    response: z.object({
      assignment: entry.extend({
        topics: z.array(topicLinkSchema),
        setting: markdownTreeSchema,
        task: markdownTreeSchema,
        figures: z.record(z.string(), figureSchema),
        /** The glossary terms that the texts link to, by slug. */
        terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
        criteria: z.array(workCriterionSchema),
        sources: z.array(z.object({ document: z.string(), date: z.string(), clause: z.string().nullable() })),
        provenance: z.object({ draftedBy: z.string(), draftedOn: z.string(), acceptedBy: z.string().nullable() }),
      }),
      rules,
      /** Null while nothing is being written. */
      writing: z
        .object({ submissionId: z.uuid(), round: z.int(), documentId: z.uuid(), files: z.array(workFileSchema) })
        .nullable(),
      /** Which files may stand beside it, and how much room is left. */
      fileRules: z.object({ filesMost: z.int(), fileMegabytes: z.int(), bytesLeft: z.int() }),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
  'POST /api/assignments/:module/rounds': {
    summary: 'Begins the next round, from the text of the one before; or gives back the round that is being written',
    access: 'candidate',
    params,
    response: z.object({ submissionId: z.uuid(), documentId: z.uuid() }),
    problems: [...candidateProblems, 'not-found', 'hand-in-refused', 'file-not-kept'],
  },
});
