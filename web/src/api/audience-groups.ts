import type { Answer } from './request.ts';

export type AudienceGroup = Answer<'GET /api/paths/:group'>['group']['id'];

/** The six audience groups that have a path and a guide, in the programme's order. */
export const audienceGroups = [
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
] as const satisfies readonly AudienceGroup[];
