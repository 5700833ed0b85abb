import type { Answer } from '../api/request.ts';

/** A graded run of a lab beside a script. */
export type LabEvidence = Answer<'GET /api/marking/scripts/:code'>['labs'][number];
