import type { Answer } from '../../api/request.ts';

/** What staff may be. */
export type Role = Answer<'GET /api/people'>['people'][number]['roles'][number];

/** The roles in words. */
export const roleLabels: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  officer: 'Certification officer',
  author: 'Author',
  facilitator: 'Facilitator',
  invigilator: 'Invigilator',
  marker: 'Marker',
  auditor: 'Auditor',
};
