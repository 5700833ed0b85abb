import { rational } from '@cmdsp/primitives';
import type { Blueprint } from '../blueprint.ts';

/** A small examination: 30 questions, five a domain, three sets, all of it counted, nothing to balance. */
export function aBlueprint(values: Partial<Blueprint> = {}): Blueprint {
  return {
    id: 'certification-30',
    title: 'Certification examination',
    domains: [1, 2, 3, 4, 5, 6].map((domain) => ({ domain, questions: 5 })),
    pretest: 0,
    sets: { count: 3, joinEachPair: false },
    kinds: ['single', 'choose'],
    oneOfEach: [],
    practicalShare: rational(0),
    difficulty: null,
    time: null,
    maximumOverlap: rational(1, 5),
    maximumUses: 2,
    durationMinutes: 60,
    passMark: rational(7, 10),
    minimumForBand: 8,
    ...values,
  };
}

/** The examination as it is shipped: 90 scored questions over six domains, ten pretest questions, six sets, 150 minutes. */
export function aFullBlueprint(values: Partial<Blueprint> = {}): Blueprint {
  const questions = [12, 15, 16, 17, 16, 14];
  return aBlueprint({
    id: 'certification-100',
    domains: questions.map((count, index) => ({ domain: index + 1, questions: count })),
    pretest: 10,
    sets: { count: 6, joinEachPair: true },
    practicalShare: rational(3, 5),
    difficulty: { target: rational(7, 10), tolerance: rational(1, 200) },
    time: { form: rational(1, 20), pretest: rational(1, 10) },
    durationMinutes: 150,
    ...values,
  });
}
