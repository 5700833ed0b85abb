import type { DemoPerson } from './demo-people.ts';

/** Somebody of the demonstration's sponsor; nobody signs in as them. */
export type Colleague = Pick<DemoPerson, 'legalName' | 'displayName' | 'audienceGroup'> & {
  /** How many module quizzes they have passed. */
  readonly passed: number;
  /** Whether they learn in the sponsor's cohort. */
  readonly isInCohort: boolean;
};

const given = ['Ana', 'Bilal', 'Chloé', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hiroshi', 'Iria'];
const family = ['Navarro', 'O’Connor', 'Szabó'];

/** Enough people that some numbers can be shown, and so few in some places that others cannot. */
export const colleagues: readonly Colleague[] = [
  ...Array.from({ length: 8 }, () => ['clinical-engineering', 0] as const),
  ...Array.from({ length: 6 }, () => ['clinical-engineering', 3] as const),
  ...Array.from({ length: 6 }, () => ['hospital-it', 0] as const),
  ...Array.from({ length: 5 }, () => ['hospital-it', 4] as const),
  ...Array.from({ length: 2 }, () => ['cybersecurity', 0] as const),
].map(([audienceGroup, passed], place) => {
  const displayName = given[place % given.length] ?? '';
  const legalName = `${displayName} ${family[Math.floor(place / given.length)] ?? ''}`;
  return { legalName, displayName: legalName, audienceGroup, passed, isInCohort: audienceGroup !== 'hospital-it' };
});
