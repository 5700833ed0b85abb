import { z } from 'zod';
import {
  bankCommentSchema,
  bankContentSchema,
  bankKindSchema,
  bankPairSchema,
  bankPreviewSchema,
  bankRefusals,
  bankRevisionSchema,
  bankRowSchema,
  bankStateSchema,
  bankStepSchema,
  bankStepTakenSchema,
  entryIdSchema,
} from './bank-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { estimateSchema } from './estimates.ts';
import { markdownTreeSchema } from './markdown-tree.ts';

const staff = ['author', 'officer'] as const;
const entry = z.object({ id: entryIdSchema });
const revision = z.coerce.number().int().min(1);

/** Reading the question bank: its door, the list, an entry with its history, and who has read. */
export const bankEndpoints = defineEndpoints({
  'GET /api/bank/door': {
    summary: 'What holds for the question bank, what I accepted of it, and whether the bank opens to me',
    access: staff,
    response: z.object({
      isOpen: z.boolean(),
      /** Why it stays closed whatever is accepted. */
      barrier: z.string().nullable(),
      isPracticeBank: z.boolean(),
      /** My declared interests; null before the first declaration. */
      interests: z.string().nullable(),
      texts: z.array(
        z.object({
          kind: z.enum(['bank-confidentiality', 'bank-interests']),
          title: z.string(),
          version: z.string(),
          hash: z.string(),
          tree: markdownTreeSchema,
          acceptedAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/bank/declarations': {
    summary: 'Accept what holds for the question bank and declare my interests; a changed declaration is added',
    access: staff,
    body: z.object({ hashes: z.array(z.string()).length(2), interests: z.string().trim().max(2000) }),
    response: null,
    problems: [...bankRefusals, 'agreement-changed'],
  },
  'GET /api/bank/entries': {
    summary: 'The question bank, searched by everything that its questions carry',
    access: staff,
    query: z.object({
      q: z.string().max(200).optional(),
      domain: z.coerce.number().int().min(1).max(6).optional(),
      topic: z.string().max(5).optional(),
      level: z.string().max(20).optional(),
      state: bankStateSchema.optional(),
      author: z.string().max(200).optional(),
      source: z.string().max(200).optional(),
      kind: z.string().max(20).optional(),
      easiest: z.coerce.number().min(0).max(1).optional(),
      hardest: z.coerce.number().min(0).max(1).optional(),
      due: z.enum(['overdue', 'soon']).optional(),
      page: z.coerce.number().int().min(1).optional(),
    }),
    response: z.object({
      rows: z.array(bankRowSchema),
      total: z.int(),
      pageSize: z.int(),
      /** Of the whole bank: how many stand where. */
      states: z.array(z.object({ state: bankStateSchema, count: z.int() })),
      authors: z.array(z.string()),
      sources: z.array(z.string()),
    }),
    problems: bankRefusals,
  },
  'GET /api/bank/entries/:id': {
    summary: 'A question or set with its newest (or the named) revision, as candidates see it, its reviews and history',
    access: staff,
    params: entry,
    query: z.object({ revision: revision.optional() }),
    response: z.object({
      id: z.string(),
      kind: bankKindSchema,
      shown: z.int(),
      content: bankContentSchema,
      preview: bankPreviewSchema,
      revisions: z.array(bankRevisionSchema),
      steps: z.array(bankStepTakenSchema),
      comments: z.array(bankCommentSchema),
      /** What I may do with the shown revision; with a refusal where only my own part in it forbids it. */
      mayDo: z.array(
        z.object({
          step: bankStepSchema,
          refusal: z.enum(['own-work', 'same-reviewer']).nullable(),
          needsReason: z.boolean(),
        }),
      ),
      mayWrite: z.boolean(),
    }),
    problems: [...bankRefusals, 'not-found', 'too-many-requests'],
  },
  'GET /api/bank/entries/:id/comparison': {
    summary: 'Two revisions of a question or set, field by field and word by word',
    access: staff,
    params: entry,
    query: z.object({ from: revision, to: revision }),
    response: z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          runs: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
        }),
      ),
    }),
    problems: [...bankRefusals, 'not-found', 'too-many-requests'],
  },
  'GET /api/bank/entries/:id/life': {
    summary: 'The life of a question or set: where it comes from, what happened to it, where it was used',
    access: staff,
    params: entry,
    response: z.object({
      id: z.string(),
      kind: bankKindSchema,
      title: z.string(),
      sources: z.array(z.object({ document: z.string(), clause: z.string().nullable(), date: z.string() })),
      events: z.array(
        z.object({
          at: z.iso.datetime(),
          kind: z.enum(['written', 'step', 'comment', 'panel', 'form', 'challenge']),
          title: z.string(),
          detail: z.string(),
          by: z.string().nullable(),
        }),
      ),
      forms: z.array(
        z.object({ id: z.uuid(), title: z.string(), kind: z.string(), frozenAt: z.iso.datetime(), sittings: z.int() }),
      ),
      /** What the newest statistics say about its questions; null before any were computed. */
      statistics: z
        .object({
          untilAt: z.iso.datetime(),
          questions: z.array(
            z.object({
              id: z.string(),
              /** Tells wordings of one question apart. */
              textHash: z.string(),
              forms: z.int(),
              difficulty: estimateSchema,
              discrimination: estimateSchema,
            }),
          ),
        })
        .nullable(),
      readers: z.int(),
      /** Hash of the newest ledger record about this entry; null before the first step of a person. */
      ledgerHead: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
    }),
    problems: [...bankRefusals, 'not-found', 'too-many-requests'],
  },
  'GET /api/bank/similar': {
    summary: 'Pairs of questions that share many runs of words: within the bank and with quizzes',
    access: staff,
    query: z.object({ threshold: z.coerce.number().min(0.05).max(1).optional(), entry: entryIdSchema.optional() }),
    response: z.object({ threshold: z.number(), compared: z.int(), pairs: z.array(bankPairSchema) }),
    problems: [...bankRefusals, 'too-many-requests'],
  },
  'GET /api/bank/readings': {
    summary: 'Who read what of the question bank, the newest first, and who read how much; for officers',
    access: 'officer',
    query: z.object({ person: z.uuid().optional() }),
    response: z.object({
      readings: z.array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          what: z.string(),
          isLive: z.boolean(),
          readAt: z.iso.datetime(),
        }),
      ),
      readers: z.array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          readings: z.int(),
          entries: z.int(),
          lastAt: z.iso.datetime(),
          interests: z.string().nullable(),
        }),
      ),
    }),
    problems: bankRefusals,
  },
});
