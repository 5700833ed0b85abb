import { z } from 'zod';
import { certificateStatus, standingLineSchema } from './certificate.ts';
import { defineEndpoints } from './endpoint.ts';

const reason = z.string().trim().min(10, 'Write a reason of at least 10 characters').max(1000);

/** Somebody who has met the scheme and has no certificate yet. */
const readyCandidateSchema = z.object({
  personId: z.uuid(),
  legalName: z.string(),
  completedAt: z.iso.datetime(),
  isBankPrivate: z.boolean(),
  conflict: z.string().nullable(),
});

/** Everything that an officer looks at before an award. */
const evidenceSchema = z.object({
  personId: z.uuid(),
  legalName: z.string(),
  schemeVersion: z.string(),
  isComplete: z.boolean(),
  standing: z.array(standingLineSchema),
  quizPasses: z.array(z.object({ module: z.int(), passedAt: z.iso.datetime(), score: z.string() })),
  exam: z
    .object({
      sittingId: z.uuid(),
      passedAt: z.iso.datetime(),
      score: z.string(),
      passMark: z.string(),
      isBankPrivate: z.boolean(),
    })
    .nullable(),
  /** Marked work that was passed. */
  work: z.array(z.object({ title: z.string(), passedAt: z.iso.datetime(), points: z.string() })),
  agreement: z.object({ version: z.string(), acceptedAt: z.iso.datetime() }).nullable(),
  /** Why the viewing officer may not decide, in words; null when nothing stands in the way. */
  conflict: z.string().nullable(),
  /** Whether an exception must be recorded because the exam came from a public practice bank. */
  isBankExceptionNeeded: z.boolean(),
  certificateNumber: z.string().nullable(),
});

const certificateRowSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  personId: z.uuid(),
  legalName: z.string(),
  schemeVersion: z.string(),
  status: certificateStatus,
  statusChangedAt: z.iso.datetime(),
  awardedAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  bankException: z.string().nullable(),
  lastReason: z.string(),
  actions: z.array(z.enum(['suspend', 'reinstate', 'revoke'])),
  conflict: z.string().nullable(),
});

/** What certification officers do. */
export const certificationEndpoints = defineEndpoints({
  'GET /api/certification/candidates': {
    summary: 'Candidates who have met the scheme and await a decision',
    access: 'officer',
    response: z.object({ candidates: z.array(readyCandidateSchema) }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'GET /api/certification/candidates/:personId': {
    summary: 'The evidence about one candidate',
    access: 'officer',
    params: z.object({ personId: z.uuid() }),
    response: evidenceSchema,
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
  'POST /api/certification/certificates': {
    summary: 'Award a certificate; repeating it answers with the certificate that exists',
    access: 'officer',
    body: z.strictObject({ personId: z.uuid(), reason, bankExceptionReason: reason.nullable() }),
    response: z.object({ number: z.string() }),
    problems: [
      'request-malformed',
      'sign-in-needed',
      'not-permitted',
      'second-factor-needed',
      'not-found',
      'conflict-of-interest',
      'requirements-missing',
      'bank-exception-needed',
    ],
  },
  'GET /api/certification/certificates': {
    summary: 'All certificates, newest first',
    access: 'officer',
    response: z.object({ certificates: z.array(certificateRowSchema) }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed'],
  },
  'POST /api/certification/certificates/:id/status': {
    summary: 'Suspend, reinstate or revoke a certificate; seen at once by everybody who verifies',
    access: 'officer',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ action: z.enum(['suspend', 'reinstate', 'revoke']), reason }),
    response: z.object({ status: certificateStatus }),
    problems: [
      'request-malformed',
      'sign-in-needed',
      'not-permitted',
      'second-factor-needed',
      'not-found',
      'conflict-of-interest',
      'status-change-impossible',
    ],
  },
});
