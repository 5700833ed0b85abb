import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { publicKeySchema, receiptSchema } from './sittings.ts';
import {
  candidateProblems,
  handInObstacleSchema,
  workCriterionSchema,
  workFileSchema,
  workRoundSchema,
} from './work-schemas.ts';
import { documentBodySchema } from './writing.ts';

const params = z.object({ id: z.uuid() });
const fileParams = params.extend({ file: z.uuid() });
const problems = [...candidateProblems, 'not-found'] as const;

const text = z.object({ place: z.int(), title: z.string(), words: z.int(), body: documentBodySchema });
const blindFile = z.object({ place: z.int(), kind: z.string(), bytes: z.int() });
/** A change of a text, by the numbers under which it was saved. */
const seen = z.object({ fence: z.int().min(0), revision: z.int().min(0) });

const work = workRoundSchema.extend({
  kind: z.enum(['assignment', 'capstone']),
  subject: z.string(),
  receiptHash: z.string().nullable(),
});

/** A text or file that was handed in; a text that was never changed since it was begun has revision 0. */
const handInReceipt = receiptSchema.extend({
  revision: z.int().min(0),
  fence: z.int().min(0),
  answer: z.unknown().optional(),
});

/** A comment of a marker at a passage. */
const comment = z.object({
  /** The place of the text. */
  text: z.int(),
  block: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  comment: z.string(),
});

/** Marked work of one's own: what is handed in, its receipt, its files, and what came of it. */
export const submissionEndpoints = defineEndpoints({
  'GET /api/submissions/:id': {
    summary: 'A round of one’s own work: where it stands, and its texts as they are',
    access: 'candidate',
    params,
    response: z.object({
      work,
      texts: z.array(text),
      files: z.array(workFileSchema),
      /** Whether nobody has begun to mark it. */
      mayWithdraw: z.boolean(),
    }),
    problems,
  },
  'GET /api/submissions/:id/check': {
    summary: 'What markers will see of a round that is being written, and what stands against handing it in',
    access: 'candidate',
    params,
    response: z.object({
      work,
      texts: z.array(text.extend({ documentId: z.uuid(), seen })),
      /** As markers see them: no names. */
      files: z.array(blindFile),
      obstacles: z.array(handInObstacleSchema),
      /** Passages that look like the candidate's own name or address; markers are not to know them. */
      traces: z.array(z.string()),
      feedbackDays: z.int(),
    }),
    problems: [...problems, 'hand-in-refused'],
  },
  'POST /api/submissions/:id/hand-in': {
    summary: 'Hands an assignment in as it was seen on the check page; repeating it gives the same receipt',
    access: 'candidate',
    params,
    body: z.strictObject({ seen: z.record(z.uuid(), seen) }),
    response: z.object({ submittedAt: z.iso.datetime(), promisedBy: z.iso.datetime(), receiptHash: z.string() }),
    problems: [...problems, 'request-malformed', 'conflict', 'hand-in-refused'],
  },
  'POST /api/submissions/:id/withdrawal': {
    summary: 'Takes work back while nobody has begun to mark it; the same round can be handed in again',
    access: 'candidate',
    params,
    response: null,
    problems: [...problems, 'hand-in-refused'],
  },
  'GET /api/submissions/:id/receipt': {
    summary: 'The receipts of a hand-in as a file (cmdsp-receipts/2), with the texts that they prove',
    access: 'candidate',
    params,
    response: z.object({
      format: z.literal('cmdsp-receipts/2'),
      /** The submission. */
      sitting: z.string(),
      publicKey: publicKeySchema,
      receipts: z.array(handInReceipt).readonly(),
      seal: z.object({ hash: z.string(), signature: z.string() }),
    }),
    problems: [...problems, 'hand-in-refused'],
  },
  'GET /api/submissions/:id/feedback': {
    summary: 'What came of released work: by criterion the level reached and the next one up, comments, points',
    access: 'candidate',
    params,
    response: z.object({
      work,
      texts: z.array(text),
      criteria: z.array(
        workCriterionSchema.omit({ levels: true }).extend({
          /** Whole or half: the mean of two marks may lie between two descriptors. */
          level: z.number(),
          reached: z.string(),
          next: z.string().nullable(),
          isMet: z.boolean(),
          /** Where somebody decided between marks, their reason. */
          reason: z.string().nullable(),
        }),
      ),
      comments: z.array(comment),
      /** What markers say about the whole. */
      overall: z.array(z.string()),
      decidedBy: z.enum(['one-mark', 'two-marks', 'three-marks', 'adjudication']),
      passPoints: z.int(),
    }),
    problems: [...problems, 'hand-in-refused'],
  },
  'PUT /api/submissions/:id/files/:file': {
    summary: 'Puts a file (application/octet-stream) beside work that is being written; safe to repeat',
    access: 'candidate',
    params: fileParams,
    query: z.object({ name: z.string().min(1).max(300) }),
    response: workFileSchema,
    problems: [
      ...problems,
      'request-malformed',
      'content-type-unsupported',
      'body-too-large',
      'file-refused',
      'file-not-kept',
      'hand-in-refused',
    ],
  },
  'GET /api/submissions/:id/files/:file': {
    summary: 'A file beside one’s own work, to be saved',
    access: 'candidate',
    params: fileParams,
    response: z.string(),
    problems: [...problems, 'file-not-kept'],
  },
  'DELETE /api/submissions/:id/files/:file': {
    summary: 'Takes a file away from work that is being written',
    access: 'candidate',
    params: fileParams,
    response: null,
    problems: [...problems, 'hand-in-refused'],
  },
});
