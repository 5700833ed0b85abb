import type { Answer } from '../../api/request.ts';

type Kind = Answer<'GET /api/people/:id/relations'>['relations'][number]['kind'];

/** What somebody is to somebody else, as the words before the other's name. */
export const relationLabels: Readonly<Record<Kind, string>> = {
  taught: 'Taught',
  marked: 'Marked',
  'authored-for': 'Wrote for',
  manages: 'Manages',
  employs: 'Employs',
  'works-with': 'Works with',
  related: 'Is related to',
  invigilated: 'Invigilated',
};
