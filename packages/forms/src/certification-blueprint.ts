import { rational } from '@cmdsp/primitives';
import type { Blueprint } from './blueprint.ts';

/**
 * The shipped certification form: 30 questions in 60 minutes, 70 % to pass. Per domain three singles and two questions
 * from scenario sets; three sets of four, so that each set joins two domains.
 */
export const certificationBlueprint: Blueprint = {
  id: 'certification-30',
  title: 'Certification examination',
  domains: [1, 2, 3, 4, 5, 6].map((domain) => ({ domain, singles: 3, setQuestions: 2 })),
  sets: { count: 3, questionsEach: 4 },
  kinds: ['single', 'choose'],
  oneOfEach: [],
  durationMinutes: 60,
  passMark: rational(7, 10),
  minimumForBand: 8,
};
