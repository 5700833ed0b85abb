import type { Catalogue, Programme, Topic } from '@cmdsp/content';
import type { MarkdownTree } from '@cmdsp/markdown';
import type { AuthoredQuestion, Provenance } from '@cmdsp/questions';

/** Stands in every secret field of the test catalogue; it may be in no answer before the key is due. */
export const canary = 'CANARY-9f3d';

const provenance: Provenance = { drafted: { by: 'test', on: '2026-01-01' }, accepted: null };
const numbers = [1, 2, 3, 4, 5, 6] as const;

/** A document of one paragraph. */
export function aTree(text: string): MarkdownTree {
  return { kind: 'document', children: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }] };
}

/** A small catalogue of 36 topics; topic 1.1 is complete, the others have three questions each. The first option is the key. */
export function aCatalogue(): Catalogue {
  return {
    programme: aProgramme(),
    topics: numbers.flatMap((module) => numbers.map((place) => aTopic(module, place))),
    glossary: [{ slug: 'sbom', term: 'SBOM', definition: 'A list of parts.', topics: ['1.1'] }],
    bank: { questions: [], sets: [] },
    handbook: {
      title: 'Handbook',
      tree: {
        kind: 'document',
        children: [{ kind: 'heading', level: 2, id: 'scoring', children: [{ kind: 'text', text: 'Scoring' }] }],
      },
      provenance,
    },
    agreements: [],
    standards: [],
    incidents: [],
    sources: [],
    misconceptions: [],
    cases: [],
  };
}

/** A question of a topic's quiz; every secret text carries the canary. */
export function aQuizQuestion(id: string, topic: string): AuthoredQuestion {
  return {
    kind: 'single',
    id,
    domain: 1,
    topic,
    objective: 1,
    level: 'apply',
    difficulty: 0.5,
    stem: `Stem of a question in ${topic}, which one?`,
    options: ['first', 'second', 'third', 'fourth'].map((name, index) => ({
      text: `The ${name} option`,
      ...(index === 0 ? { correct: true as const } : {}),
      rationale: `${canary} because of ${name}`,
    })),
    source: { document: `${canary} document`, date: '2026' },
    reviewBy: '2099-01-01',
    enemies: [],
    status: 'live',
  };
}

function aTopic(module: number, place: number): Topic {
  const id = `${module}.${place}`;
  const isComplete = id === '1.1';
  const audience = { relevance: 'core', meaning: `What ${id} means` } as const;
  return {
    id,
    title: `Topic ${id}`,
    slug: `topic-${module}-${place}`,
    module,
    domain: module,
    objectives: [1, 6],
    outcomes: ['Name one thing', 'Name two things', 'Name three things'],
    minutes: { lecture: 20, reading: 10 },
    audiences: {
      engineering: audience,
      product: audience,
      regulatory: audience,
      'clinical-engineering': audience,
      'hospital-it': audience,
      cybersecurity: audience,
    },
    standards: ['A standard'],
    complete: isComplete,
    provenance,
    lecture: isComplete ? aLecture() : null,
    reading: isComplete ? { tree: aTree('Reading'), words: 1, minutes: 1 } : null,
    quiz: [1, 2, 3].map((number) => aQuizQuestion(`quiz-${id}-${number}`, id)),
    discussion: isComplete
      ? {
          opening: aTree('Opening'),
          followUps: [aTree('Follow up')],
          facilitator: { positions: [aTree(canary)], trap: aTree(canary), close: aTree(canary) },
        }
      : null,
    figures: new Map(),
  };
}

function aLecture(): Topic['lecture'] {
  const option = (text: string) => [{ kind: 'text', text } as const];
  return {
    words: 2,
    slides: [
      { title: option('First slide'), body: [], poll: null, notes: [], figures: [] },
      {
        title: option('Second slide'),
        body: [],
        poll: { kind: 'poll', question: option('Which?'), options: [option('This'), option('That')] },
        notes: [],
        figures: [],
      },
    ],
  };
}

function aProgramme(): Programme {
  const blueprint = {
    id: 'test',
    title: 'Test',
    domains: numbers.map((domain) => ({ domain, singles: 3, setQuestions: 2 })),
    sets: { count: 3, questionsEach: 4 },
    durationMinutes: 60,
    passMark: '7/10',
    minimumForBand: 8,
  };
  return {
    title: 'Programme',
    shortTitle: 'CMDSP',
    owner: 'Owner',
    description: ['Description'],
    closing: 'Closing',
    objectives: numbers.map((number) => `Objective ${number}`),
    audiences: [
      { id: 'engineering', label: 'Engineers' },
      { id: 'product', label: 'Product managers' },
      { id: 'regulatory', label: 'Regulatory' },
      { id: 'clinical-engineering', label: 'Clinical engineers' },
      { id: 'hospital-it', label: 'Hospital IT' },
      { id: 'cybersecurity', label: 'Cybersecurity' },
    ],
    domains: numbers.map((number) => ({ number, title: `Domain ${number}` })),
    modules: numbers.map((module) => ({
      number: module,
      title: `Module ${module}`,
      topics: numbers.map((place) => ({ id: `${module}.${place}`, title: `Topic ${module}.${place}`, domain: module })),
    })),
    delivery: 'Delivery',
    assessment: 'Assessment',
    questionTypes: ['Single'],
    passing: 'Passing',
    moduleQuiz: { questions: 12, perTopic: 2, passMark: '7/10', tries: 'any-number' },
    examination: blueprint,
    rehearsal: blueprint,
    certification: {
      schemeVersion: '2026.1',
      validityMonths: 36,
      requirements: [
        ...numbers.map((module) => ({
          id: `module-${module}-quiz`,
          kind: 'module-quiz' as const,
          module,
          title: `Module ${module} quiz passed`,
          status: 'required' as const,
        })),
        { id: 'examination', kind: 'examination', title: 'Examination passed', status: 'required' },
        { id: 'capstone', kind: 'capstone', title: 'Capstone', status: 'planned', note: 'Not available yet.' },
      ],
    },
    retakes: { waitingDays: 14, attemptsPerYear: 3, form: 'fresh' },
    provenance,
  };
}
