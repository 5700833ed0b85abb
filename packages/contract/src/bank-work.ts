import { z } from 'zod';
import {
  bankContentSchema,
  bankKindSchema,
  bankProblemSchema,
  bankPreviewSchema,
  bankRefusals,
  bankStateSchema,
  bankStepSchema,
  entryIdSchema,
} from './bank-schemas.ts';
import { defineEndpoints } from './endpoint.ts';

const staff = ['author', 'officer'] as const;
const entry = z.object({ id: entryIdSchema });
const byId = z.object({ id: z.uuid() });
const revision = z.int().min(1);
/** What is being typed may be unfinished, but it is an object. */
const unfinished = z.record(z.string(), z.json());

const draft = z.object({
  id: z.uuid(),
  entryId: z.string(),
  kind: bankKindSchema,
  basedOn: z.int().nullable(),
  content: unfinished,
  note: z.string(),
  version: z.int(),
  updatedAt: z.iso.datetime(),
});

/** Working on the question bank: steps, comments, drafts, the linter, exchange. */
export const bankWorkEndpoints = defineEndpoints({
  'POST /api/bank/entries/:id/steps': {
    summary: 'Take a step of the workflow with a revision; nobody passes their own work',
    access: staff,
    params: entry,
    body: z.object({ revision, step: bankStepSchema, reason: z.string().trim().max(2000) }),
    response: z.object({ state: bankStateSchema }),
    problems: [...bankRefusals, 'not-found', 'bank-refused'],
  },
  'POST /api/bank/entries/:id/comments': {
    summary: 'Comment on a place of a revision, or answer a comment',
    access: staff,
    params: entry,
    body: z.object({
      revision,
      place: z.string().max(100),
      body: z.string().trim().min(1).max(4000),
      threadId: z.uuid().nullable(),
    }),
    response: z.object({ id: z.uuid() }),
    problems: [...bankRefusals, 'not-found'],
  },
  'POST /api/bank/comments/:id/resolution': {
    summary: 'Settle a thread of comments, or open it again',
    access: staff,
    params: byId,
    body: z.object({ isResolved: z.boolean() }),
    response: null,
    problems: [...bankRefusals, 'not-found'],
  },
  'GET /api/bank/drafts': {
    summary: 'What I am writing, the newest first',
    access: ['author'],
    response: z.object({
      drafts: z.array(draft.omit({ content: true, note: true }).extend({ title: z.string() })),
    }),
    problems: bankRefusals,
  },
  'POST /api/bank/drafts': {
    summary: 'Begin a new question or set, or a new revision of one; repeating it gives the open draft',
    access: ['author'],
    body: z.discriminatedUnion('from', [
      z.object({ from: z.literal('nothing'), kind: bankKindSchema, domain: z.int().min(1).max(6) }),
      z.object({ from: z.literal('revision'), entryId: entryIdSchema, revision }),
    ]),
    response: z.object({ id: z.uuid() }),
    problems: [...bankRefusals, 'not-found', 'too-many-requests'],
  },
  'GET /api/bank/drafts/:id': {
    summary: 'A draft of mine',
    access: ['author'],
    params: byId,
    response: draft,
    problems: [...bankRefusals, 'not-found'],
  },
  'PUT /api/bank/drafts/:id': {
    summary: 'Save a draft as it is; refused when another window has saved since',
    access: ['author'],
    params: byId,
    body: z.object({ content: unfinished, note: z.string().max(1000), version: z.int() }),
    response: z.object({ version: z.int(), updatedAt: z.iso.datetime() }),
    problems: [...bankRefusals, 'not-found', 'conflict'],
  },
  'DELETE /api/bank/drafts/:id': {
    summary: 'Throw a draft of mine away',
    access: ['author'],
    params: byId,
    response: null,
    problems: [...bankRefusals, 'not-found'],
  },
  'POST /api/bank/drafts/:id/submission': {
    summary:
      'Make a draft a revision that never changes and hand it to technical review; refused while the linter finds errors',
    access: ['author'],
    params: byId,
    response: z.object({ entryId: z.string(), revision: z.int() }),
    problems: [...bankRefusals, 'not-found', 'bank-refused'],
  },
  'POST /api/bank/lint': {
    summary: 'What the linter says about a question or set as it is typed, and how it will look',
    access: ['author'],
    body: z.object({ kind: bankKindSchema, content: unfinished }),
    response: z.object({ problems: z.array(bankProblemSchema), preview: bankPreviewSchema.nullable() }),
    problems: bankRefusals,
  },
  'GET /api/bank/export': {
    summary: 'Questions and sets as JSON near QTI 3: all newest revisions, or those named',
    access: ['officer'],
    query: z.object({ ids: z.string().max(4000).optional() }),
    response: z.object({ format: z.string(), items: z.array(bankContentSchema) }),
    problems: [...bankRefusals, 'too-many-requests'],
  },
  'POST /api/bank/import': {
    summary: 'Read such a file; a dry run says what would happen and what cannot be read, and changes nothing',
    access: ['author'],
    body: z.object({ isDryRun: z.boolean(), file: z.json() }),
    response: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          outcome: z.enum(['new', 'new-revision', 'same', 'refused']),
          messages: z.array(z.string()),
        }),
      ),
      /** What the file holds and this program does not understand. */
      ignored: z.array(z.string()),
    }),
    problems: [...bankRefusals, 'bank-refused'],
  },
});
