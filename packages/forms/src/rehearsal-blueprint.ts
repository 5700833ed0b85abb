import { rational } from '@cmdsp/primitives';
import type { Blueprint } from './blueprint.ts';

/** The rehearsal: five singles from five different domains, on the same screen as the examination, in ten minutes. */
export const rehearsalBlueprint: Blueprint = {
  id: 'rehearsal-5',
  title: 'Rehearsal',
  domains: [1, 2, 3, 4, 5].map((domain) => ({ domain, singles: 1, setQuestions: 0 })),
  sets: { count: 0, questionsEach: 4 },
  kinds: ['single'],
  oneOfEach: [],
  durationMinutes: 10,
  passMark: rational(7, 10),
  minimumForBand: 8,
};
