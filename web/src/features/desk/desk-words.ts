import type { Desk, StuckPerson } from './desk-query.ts';

/** The fields of work in words. */
export const groupWords: Readonly<Record<StuckPerson['audienceGroup'], string>> = {
  engineering: 'Device engineering',
  product: 'Product management',
  regulatory: 'Regulatory and quality',
  'clinical-engineering': 'Clinical engineering',
  'hospital-it': 'Hospital IT',
  cybersecurity: 'Cybersecurity',
  other: 'Other',
};

/** Why a word might help, without blame. */
export function stuckWords({ daysStill, lastStepAt, quizzes }: StuckPerson): string {
  const still = daysStill === null ? [] : [lastStepAt === null ? 'Has not begun yet' : `No step for ${daysStill} days`];
  const tried = quizzes.map(({ module, tries }) => `${tries} goes at the quiz of module ${module}`);
  return [...still, ...tried].join('; ');
}

/** In which groups a belief is held, as far as it may be said. */
export function heldWords({ groups }: Desk['misconceptions']['held'][number]): string {
  if (groups.length === 0) return 'Groups are too small to tell apart';
  return groups.map(({ group, people }) => `${groupWords[group]}: ${people}`).join(', ');
}

/** A day in words, “21 Nov 2026”. */
export function dayWords(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
