import { drafted } from './content-files.ts';

const six = [1, 2, 3, 4, 5, 6];
const audiences = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'];

/** A valid programme.yaml: topic m.t is called "Topic m.t" and belongs to domain m. */
export function aProgramme(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const programme = {
    title: 'A programme',
    shortTitle: 'AP',
    owner: 'Somebody',
    description: ['What it is.'],
    closing: 'Come.',
    objectives: six.map((number) => `Objective ${number}`),
    audiences: audiences.map((id) => ({ id, label: `The ${id} people` })),
    domains: six.map((number) => ({ number, title: `Domain ${number}` })),
    modules: six.map((module) => ({
      number: module,
      title: `Module ${module}`,
      topics: six.map((topic) => ({ id: `${module}.${topic}`, title: `Topic ${module}.${topic}`, domain: module })),
    })),
    delivery: 'By lectures.',
    assessment: 'By an examination.',
    questionTypes: ['Multiple choice'],
    passing: '70 %.',
    moduleQuiz: { questions: 12, perTopic: 2, passMark: '7/10', tries: 'any-number' },
    examination: aBlueprint(),
    rehearsal: aRehearsal(six),
    certification: {
      schemeVersion: '1',
      validityMonths: 36,
      requirements: [
        ...six.map((module) => ({ id: `quiz-${module}`, kind: 'module-quiz', module, title: 'Quiz', status: 'required' })),
        { id: 'examination', kind: 'examination', title: 'Examination', status: 'required' },
      ],
    },
    retakes: { waitingDays: 14, attemptsPerYear: 3, form: 'fresh' },
    provenance: drafted,
    ...overrides,
  };
  return { 'programme.yaml': programme };
}

/** An examination of three sets, five questions a domain, with a reason for each weight. */
export function aBlueprint(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'form',
    title: 'Form',
    owner: 'Somebody',
    reviewBy: '2099-01-01',
    domains: six.map((domain) => ({ domain, questions: 5, rationale: 'People do this every week.' })),
    sets: { count: 3 },
    durationMinutes: 60,
    passMark: '7/10',
    minimumForBand: 8,
    ...overrides,
  };
}

/** A rehearsal with one question of each of these domains. */
export function aRehearsal(domains: readonly number[]): Record<string, unknown> {
  return {
    id: 'rehearsal',
    title: 'Rehearsal',
    domains: domains.map((domain) => ({ domain, questions: 1 })),
    sets: { count: 0 },
    durationMinutes: 10,
    passMark: '7/10',
    minimumForBand: 8,
  };
}
