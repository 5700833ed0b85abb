import { z } from 'zod';

/**
 * Every problem the HTTP interface can answer with (RFC 9457). The code is stable and ends up in `type`
 * (`/problems/<code>`); status and title belong to it and are the same everywhere.
 */
export const problems = {
  'request-malformed': { status: 400, title: 'The request is not in the expected form' },
  'sign-in-needed': { status: 401, title: 'Please sign in first' },
  'sign-in-refused': { status: 401, title: 'You could not be signed in' },
  'code-refused': { status: 422, title: 'This code is not valid' },
  'password-refused': { status: 422, title: 'This password cannot be used' },
  'link-not-valid': { status: 410, title: 'This link is no longer valid' },
  'email-not-verified': { status: 403, title: 'Please confirm your e-mail address first' },
  'agreement-needed': { status: 403, title: 'Please accept the candidate agreement first' },
  'bank-agreement-needed': { status: 403, title: 'Please accept what holds for the question bank first' },
  'bank-refused': { status: 409, title: 'This cannot be done with this question now' },
  'bank-closed': { status: 403, title: 'The question bank does not open for you' },
  'agreement-changed': { status: 409, title: 'The agreement has changed' },
  'second-factor-needed': { status: 403, title: 'Please confirm with your second factor' },
  'not-permitted': { status: 403, title: 'Your role does not allow this' },
  'origin-refused': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  conflict: { status: 409, title: 'Something changed in the meantime' },
  'answer-unusable': { status: 422, title: 'This answer does not fit the question' },
  'too-many-notes': { status: 409, title: 'There is no room for more notes' },
  'too-many-artefacts': { status: 409, title: 'There is no room for more artefacts on the bench' },
  'lab-refused': { status: 409, title: 'This is not possible with this lab now' },
  'quiz-submitted': { status: 409, title: 'This try has been submitted' },
  'diagnostic-finished': { status: 409, title: 'This diagnostic is finished' },
  'too-early': { status: 409, title: 'It is too early for this' },
  'timetable-refused': { status: 422, title: 'This timetable cannot be followed' },
  'cohort-full': { status: 409, title: 'There are not enough free seats' },
  'join-refused': { status: 409, title: 'You cannot join this cohort' },
  'seats-taken': { status: 409, title: 'There are not enough seats left' },
  'competence-needed': { status: 409, title: 'A valid competence record is needed' },
  'discussion-refused': { status: 409, title: 'This cannot be done in this discussion now' },
  'text-refused': { status: 422, title: 'This text cannot be published' },
  'file-refused': { status: 422, title: 'This file cannot be attached' },
  'file-not-kept': { status: 503, title: 'The file could not be kept now' },
  'hand-in-refused': { status: 409, title: 'This is not possible with this work now' },
  'panel-refused': { status: 409, title: 'This cannot be done with this panel now' },
  'live-refused': { status: 409, title: 'This cannot be done in this session now' },
  'form-decided': { status: 409, title: 'This has been decided about the form already' },
  'form-own-proposal': { status: 409, title: 'Another officer has to approve this form' },
  'form-not-walked': { status: 409, title: 'The form has not been walked through on this build' },
  'form-faulty': { status: 409, title: 'The form breaks rules of its blueprint' },
  'booking-refused': { status: 409, title: 'This is not possible with this booking now' },
  'window-refused': { status: 422, title: 'This window contradicts itself' },
  'sitting-refused': { status: 409, title: 'This is not possible for this sitting now' },
  'document-closed': { status: 409, title: 'This text cannot be changed any more' },
  'dossier-closed': { status: 409, title: 'This dossier cannot be changed now' },
  'capstone-refused': { status: 409, title: 'This is not possible with the capstone now' },
  'mark-incomplete': { status: 422, title: 'The mark is not complete yet' },
  'mark-lowered': { status: 422, title: 'The mark would become lower' },
  'calibration-needed': { status: 409, title: 'The anchors of this subject come first' },
  'sitting-over': { status: 409, title: 'This sitting has ended' },
  'lease-lost': { status: 409, title: 'The exam is open somewhere else' },
  'result-not-released': { status: 409, title: 'There is no result yet' },
  'rescoring-refused': { status: 409, title: 'This cannot be done with this change now' },
  'result-step-refused': { status: 409, title: 'This cannot be done with this result now' },
  'appeal-refused': { status: 409, title: 'This is not possible with this appeal now' },
  'answer-discloses': { status: 422, title: 'The answer would give a question away' },
  'conflict-of-interest': { status: 403, title: 'You may not decide about this candidate' },
  'requirements-missing': { status: 409, title: 'The candidate has not met the scheme' },
  'bank-exception-needed': { status: 409, title: 'An exception must be recorded first' },
  'name-not-printable': { status: 422, title: 'This name cannot be printed' },
  'status-change-impossible': { status: 409, title: 'This cannot be done in the present status' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'content-type-unsupported': { status: 415, title: 'This type of content is not understood' },
  'too-many-requests': { status: 429, title: 'Too many requests; please wait a moment' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'temporarily-unavailable': { status: 503, title: 'The service is briefly unavailable' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A stable problem code. */
export type ProblemCode = keyof typeof problems;

/** The body of every refusal, `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** The body of a refusal as the client reads it. */
export type ProblemBody = z.infer<typeof problemSchema>;
