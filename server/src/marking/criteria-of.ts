import type { Catalogue } from '@cmdsp/content';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import { hash } from 'node:crypto';
import type { SubmissionKind } from '../db/tables/submissions.ts';
import type { Criteria } from './criteria.ts';

/** What is passed with: 70 %, for every assignment. */
const assignmentPassMark = '7/10';

/** What some work is marked by in this content; null where the content has no such work. */
export function criteriaOf(
  catalogue: Pick<Catalogue, 'assignments' | 'capstones' | 'capstoneRubric'>,
  kind: SubmissionKind,
  subject: string,
): Criteria | null {
  if (kind === 'capstone') return criteriaOfCapstone(catalogue, subject);
  const assignment = catalogue.assignments.find(({ module }) => subject === `module-${module}`);
  if (assignment === undefined) return null;
  return {
    title: assignment.title,
    criteria: assignment.criteria.map(({ id, title, weight, levels }) => {
      return { id, title, weight, group: null, levels: [...levels], isNeverZero: false };
    }),
    passMark: assignmentPassMark,
    gate: null,
  };
}

function criteriaOfCapstone(
  { capstones, capstoneRubric }: Pick<Catalogue, 'capstones' | 'capstoneRubric'>,
  subject: string,
): Criteria | null {
  const capstone = capstones.find(({ id }) => id === subject);
  if (capstone === undefined || capstoneRubric === null) return null;
  const { criteria, passMark, neverZero, gate } = capstoneRubric;
  return {
    title: capstone.title,
    criteria: criteria.map(({ id, title, weight, group, levels }) => {
      return { id, title, weight, group, levels: [...levels], isNeverZero: neverZero.includes(id) };
    }),
    passMark,
    gate: gate.question,
  };
}

/** The name of some criteria: SHA-256 in hex over what they say. */
export function hashCriteria(criteria: Criteria): string {
  const { title, passMark, gate } = criteria;
  const rows = criteria.criteria.map((one): Json => ({ ...one, levels: [...one.levels] }));
  return hash('sha256', canonicalJson({ title, passMark, gate, criteria: rows }), 'hex');
}
