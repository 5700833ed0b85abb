import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** What a certificate is worth now. */
export const certificateStatus = z.enum(['valid', 'suspended', 'revoked', 'expired', 'not-yet-valid']);

/** One requirement of the scheme with its answer. */
export const standingLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['met', 'missing', 'planned']),
  metAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
});

const decisionSchema = z.object({
  action: z.enum(['award', 'suspend', 'reinstate', 'revoke']),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
});

/** A certificate as its holder sees it. */
const ownCertificateSchema = z.object({
  number: z.string(),
  legalName: z.string(),
  programme: z.string(),
  issuerName: z.string(),
  schemeVersion: z.string(),
  isDemonstration: z.boolean(),
  status: certificateStatus,
  awardedAt: z.iso.datetime(),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  verifyUrl: z.string(),
  /** The verify address as a QR code: one SVG path in a square of `size` modules. */
  qrCode: z.object({ path: z.string(), size: z.int() }),
  decisions: z.array(decisionSchema),
});

/** The holder's certificate. */
export const certificateEndpoints = defineEndpoints({
  'GET /api/certificate': {
    summary: 'My certificate, or what is still missing for it',
    access: 'candidate',
    response: z.object({
      schemeVersion: z.string(),
      isComplete: z.boolean(),
      standing: z.array(standingLineSchema),
      certificate: ownCertificateSchema.nullable(),
    }),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed'],
  },
  'GET /api/certificate/pdf': {
    summary: 'My certificate as a tagged PDF (application/pdf)',
    access: 'candidate',
    response: z.string(),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed', 'not-found', 'name-not-printable'],
  },
  'GET /api/certificate/credential': {
    summary: 'My certificate as an Open Badges 3.0 credential (application/vc)',
    access: 'candidate',
    response: z.string(),
    problems: ['sign-in-needed', 'email-not-verified', 'agreement-needed', 'not-found'],
  },
});
