import type { DocumentBody } from '@cmdsp/documents';
import type { Json } from '@cmdsp/primitives';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { receiptSchema } from './sittings.ts';

const params = z.object({ id: z.uuid() });
/** Milliseconds since 1970 on the server's clock. */
const instant = z.int();
const count = z.int().min(1).max(2_147_483_647);
const holder = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

const node = z.looseObject({ type: z.literal('doc') });

/** What somebody wrote; the server hands out only what it has read as a document. */
export const documentBodySchema = node as unknown as z.ZodType<DocumentBody, DocumentBody>;

// Whether it is a document is decided change by change, so that a bad one harms no other.
const sentBody = node as unknown as z.ZodType<Json, Json>;

/** How a document stands; part of every answer. `deadline` is far away where there is none. */
const standing = {
  now: instant,
  deadline: instant.nullable(),
  phase: z.enum(['running', 'submitted', 'expired']),
  /** The fence of the lease; 0 before anybody wrote. */
  fence: z.int().min(0),
};

const changeName = { fence: count, revision: count };

const outcome = z.discriminatedUnion('kind', [
  z.object({ ...changeName, kind: z.literal('applied'), receipt: receiptSchema }),
  z.object({ ...changeName, kind: z.literal('superseded'), receipt: receiptSchema }),
  z.object({ ...changeName, kind: z.enum(['stale-fence', 'too-late', 'terminal', 'invalid-response']) }),
]);

/** The newest change the server holds. */
const saved = z.object({ ...changeName, body: documentBodySchema, at: instant }).nullable();

const document = z.object({
  id: z.string(),
  kind: z.enum(['assignment', 'dossier-part', 'executive-summary', 'integration-answer', 'defence-answer']),
  limits: z.object({ least: z.int(), most: z.int() }),
  words: z.int(),
  body: documentBodySchema,
  saved,
  /** Texts that came under an older lease and wait to be looked at. */
  strayCount: z.int(),
  ...standing,
});

const earlier = { words: z.int(), at: instant };
const problems = ['sign-in-needed', 'email-not-verified', 'agreement-needed', 'not-found'] as const;

/** Writing at length: leases, saves with receipts, earlier texts. A document belongs to one person. */
export const writingEndpoints = defineEndpoints({
  'GET /api/writing/device': {
    summary:
      'What a device needs to show texts without a connection: a key for what it keeps, and the files of the pages',
    access: 'candidate',
    response: z.object({
      /** A name for the viewer that says nothing else: what is kept of one person is not for the next. */
      owner: z.string(),
      /** 32 bytes, base64url: the same for one person on every device; a device forgets it at sign-out. */
      key: z.base64url(),
      /** Names the program's pages. */
      version: z.string(),
      /** Addresses of the built files that writing pages are made of. */
      files: z.array(z.string()).readonly(),
    }),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed'],
  },
  'GET /api/documents/:id': {
    summary: 'A document of this person as it was saved last',
    access: 'candidate',
    params,
    response: document,
    problems,
  },
  'POST /api/documents/:id/writer': {
    summary: 'Takes the right to write; whoever wrote before cannot any more',
    access: 'candidate',
    params,
    body: z.strictObject({ holder }),
    response: z.object({
      ...standing,
      /** The fence at which the unbroken run of this holder began. */
      since: count,
      saved,
    }),
    problems: [...problems, 'document-closed'],
  },
  'PUT /api/documents/:id': {
    summary: 'Saves changes of a document; each is answered after its commit. Safe to repeat',
    access: 'candidate',
    params,
    body: z.strictObject({
      changes: z
        .array(z.strictObject({ ...changeName, body: sentBody }))
        .min(1)
        .max(4),
    }),
    response: z.object({ ...standing, outcomes: z.array(outcome).readonly() }),
    problems: [...problems, 'request-malformed', 'body-too-large'],
  },
  'GET /api/documents/:id/versions': {
    summary: 'Earlier texts of a document, and those that were never applied',
    access: 'candidate',
    params,
    response: z.object({
      versions: z.array(z.object({ save: count, ...earlier })),
      strays: z.array(z.object({ id: z.string(), ...earlier, isSetAside: z.boolean() })),
    }),
    problems,
  },
  'GET /api/documents/:id/versions/:save': {
    summary: 'One earlier text',
    access: 'candidate',
    params: z.object({ id: z.uuid(), save: z.coerce.number().int().min(1).max(2_147_483_647) }),
    response: z.object({ ...earlier, body: documentBodySchema }),
    problems,
  },
  'GET /api/documents/:id/strays/:stray': {
    summary: 'A text that came under an older lease',
    access: 'candidate',
    params: z.object({ id: z.uuid(), stray: z.uuid() }),
    response: z.object({ ...earlier, body: documentBodySchema }),
    problems,
  },
  'POST /api/documents/:id/strays/:stray/setting-aside': {
    summary: 'Says that a text under an older lease is not needed; it is kept all the same. Safe to repeat',
    access: 'candidate',
    params: z.object({ id: z.uuid(), stray: z.uuid() }),
    response: null,
    problems,
  },
});
