import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const params = z.object({ artefact: z.uuid() });
const problems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;
const changeProblems = [...problems, 'not-found', 'request-malformed'] as const;

const kind = z.enum(['system-model', 'threats', 'risk', 'network', 'sbom', 'advisory']);
// PostgreSQL keeps every character but this one.
const title = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\0]*$/);
/** What an engine of the workbench reads; the server keeps it and does not look inside. */
const body = z.unknown();

const entry = z.object({
  id: z.uuid(),
  kind,
  title: z.string(),
  revision: z.int(),
  /** Of the body as JSON in UTF-8. */
  bytes: z.int(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});

/** Something that a test of section 6 of CSAF 2.0 found; only a mandatory one keeps a document from being valid. */
const csafFinding = z.object({
  /** Its number, or `schema`. */
  test: z.string(),
  kind: z.enum(['mandatory', 'optional', 'informative']),
  /** JSON pointer into the advisory. */
  path: z.string(),
  message: z.string(),
});

/** My bench: artefacts of one's own devices. They belong to one person; nobody else reads them. */
export const benchEndpoints = defineEndpoints({
  'GET /api/bench/artefacts': {
    summary: 'The artefacts on this person’s bench, the last changed first, and how much room there is',
    access: 'candidate',
    response: z.object({ artefacts: z.array(entry), most: z.int(), mostBytes: z.int() }),
    problems,
  },
  'GET /api/bench/artefacts/:artefact': {
    summary: 'One artefact with its body',
    access: 'candidate',
    params,
    response: entry.extend({ body }),
    problems: [...problems, 'not-found'],
  },
  'PUT /api/bench/artefacts/:artefact': {
    summary: 'Puts an artefact on the bench; safe to repeat, and refuses an id that something else has',
    access: 'candidate',
    params,
    body: z.object({ kind, title, body }),
    response: entry,
    problems: [...problems, 'request-malformed', 'conflict', 'body-too-large', 'too-many-artefacts'],
  },
  'PUT /api/bench/artefacts/:artefact/body': {
    summary: 'Saves the body written on `revision`; safe to repeat, and refuses to write over another window or device',
    access: 'candidate',
    params,
    body: z.object({ body, revision: z.int().min(1) }),
    response: entry,
    problems: [...changeProblems, 'conflict', 'body-too-large'],
  },
  'PUT /api/bench/artefacts/:artefact/title': {
    summary: 'Gives an artefact another name; the last one counts',
    access: 'candidate',
    params,
    body: z.object({ title }),
    response: entry,
    problems: changeProblems,
  },
  'POST /api/bench/artefacts/:artefact/copies': {
    summary: 'Puts a copy beside an artefact, under an id that the browser chose; safe to repeat',
    access: 'candidate',
    params,
    body: z.object({ id: z.uuid(), title }),
    response: entry,
    problems: [...changeProblems, 'conflict', 'too-many-artefacts'],
  },
  'DELETE /api/bench/artefacts/:artefact': {
    summary: 'Takes an artefact from the bench for good; safe to repeat',
    access: 'candidate',
    params,
    response: null,
    problems,
  },
  'POST /api/bench/csaf-tests': {
    summary: 'What the tests of CSAF 2.0 find in a security advisory of one’s own, which is not kept',
    access: 'candidate',
    body: z.object({
      /** The advisory as its file has it. */
      document: z.unknown(),
    }),
    response: z.object({
      /** Mandatory ones first; at most as many as `most` says. */
      findings: z.array(csafFinding),
      /** How many there are in all. */
      total: z.int(),
      most: z.int(),
      /** Tests that were not run, and why. */
      leftOut: z.array(z.object({ test: z.string(), reason: z.string() })),
    }),
    problems: [...problems, 'request-malformed', 'body-too-large', 'too-many-requests', 'temporarily-unavailable'],
  },
});
