import type { Catalogue, Incident, Misconception, Programme, Standard, Topic } from '@cmdsp/content';
import type { MarkdownTree } from '@cmdsp/markdown';
import type { AuthoredQuestion, Provenance } from '@cmdsp/questions';
import { defaultResultPolicy } from '@cmdsp/results';
import { aCapstone, aCapstoneRubric } from './a-capstone.ts';
import { practiceQuestions } from './practice-questions.ts';

/** Stands in every secret field of the test catalogue; it may be in no answer before the key is due. */
export const canary = 'CANARY-9f3d';
const seedWords = { delivery: 'Delivery', assessment: 'Assessment', questionTypes: ['Single'], passing: 'Passing' };

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
    practice: practiceQuestions({ rationale: `${canary} because`, shift: 0 }, `${canary} document`),
    diagnostic: numbers.flatMap((domain) => [1, 2, 3, 4].map((number) => aDiagnosticQuestion(domain, number))),
    handbook: {
      title: 'Handbook',
      tree: {
        kind: 'document',
        children: [{ kind: 'heading', level: 2, id: 'scoring', children: [{ kind: 'text', text: 'Scoring' }] }],
      },
      provenance,
    },
    accessibility: { title: 'Accessibility statement', tree: aTree('What works.'), provenance },
    moduleTexts: [
      { module: 1, part: 'introduction', title: 'Before module 1', tree: aTree('How it begins.'), provenance },
      { module: 1, part: 'review', title: 'After module 1', tree: aTree('How it ends.'), provenance },
    ],
    guides: [{ group: 'engineering', title: 'For engineers', tree: aTree('Where to begin.'), provenance }],
    agreements: [],
    standards: [
      aStandard({ slug: 'a-standard', shortTitle: 'A standard' }),
      aStandard({ slug: 'an-old-one', shortTitle: 'An old one', status: 'superseded', supersededBy: 'a-standard' }),
    ],
    incidents: [anIncident('late', '2026-03'), anIncident('early', '2017-05-12')],
    sources: [],
    misconceptions: numbers.flatMap((module) => numbers.map((place) => aMisconception(module, place))),
    cases: [],
    assignments: [],
    capstoneRubric: aCapstoneRubric(canary),
    labs: [],
    capstones: [aCapstone({ secret: canary })],
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
      ...(index === 1 ? { misconception: `belief-${topic.replace('.', '-')}` } : {}),
      rationale: `${canary} because of ${name}`,
    })),
    source: { document: `${canary} document`, date: '2026' },
    reviewBy: '2099-01-01',
    enemies: [],
    status: 'live',
  };
}

/** A question of the diagnostic; every secret text carries the canary. */
function aDiagnosticQuestion(domain: number, number: number): AuthoredQuestion {
  return { ...aQuizQuestion(`diag-d${domain}-${number}`, `${domain}.${number}`), domain };
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
    standards: isComplete ? ['a-standard'] : ['Something in words'],
    complete: isComplete,
    provenance,
    lecture: isComplete ? aLecture() : null,
    reading: isComplete ? { tree: aTree('Reading'), words: 1, minutes: 1 } : null,
    quiz: [1, 2, 3].map((number) => aQuizQuestion(`quiz-${id}-${number}`, id)),
    resources: isComplete
      ? [
          {
            title: 'Where to read on',
            publisher: 'Somebody',
            kind: 'guidance',
            date: '2026',
            address: 'example.org/guidance',
            isFree: true,
            why: 'It says more.',
            reviewBy: '2027-01-01',
            evidence: 'verified',
          },
        ]
      : [],
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

/** What choosing the second option of a question of this topic stands for. */
function aMisconception(module: number, place: number): Misconception {
  return {
    slug: `belief-${module}-${place}`,
    belief: `Belief of ${module}.${place}`,
    truth: aTree(`Truth of ${module}.${place}`),
    topics: [`${module}.${place}`],
    harm: 'Harm',
  };
}

function aStandard(values: Pick<Standard, 'slug' | 'shortTitle'> & Partial<Standard>): Standard {
  return {
    identifier: 'ID 1',
    title: 'A long title',
    citedAs: [],
    issuer: 'An issuer',
    kind: 'guidance',
    jurisdiction: 'International',
    edition: 'Second',
    date: '2026-02-03',
    status: 'in-force',
    supersededBy: null,
    note: null,
    demands: aTree('It demands much.'),
    audiences: { engineering: 'You build it.' },
    clauses: [{ clause: 'V.A', says: 'Do it.' }],
    topics: ['2.1'],
    evidence: 'verified',
    source: { document: 'example.org/a', date: '2026' },
    reviewBy: '2099-01-01',
    provenance,
    ...values,
  };
}

function anIncident(slug: string, on: string): Incident {
  return {
    slug,
    title: `Incident ${slug}`,
    on,
    kind: 'attack',
    sector: 'hospital',
    devices: ['hospital-it'],
    causes: ['ransomware'],
    parties: ['A hospital'],
    summary: aTree('Much happened.'),
    patients: aTree('No harm is on record.'),
    response: aTree('Much was done.'),
    lesson: 'Keep copies.',
    topics: ['1.5'],
    modules: [1],
    identifiers: [],
    citedAs: [],
    evidence: 'verified',
    source: { document: 'example.org/b', date: '2026' },
    provenance,
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

/** What a blueprint says about balance when nothing has to be balanced. */
export const unbalanced = {
  pretest: 0,
  kinds: ['single' as const, 'choose' as const],
  oneOfEach: [],
  practicalShare: '0/1',
  difficulty: null,
  time: null,
  maximumOverlap: '1/5',
  maximumUses: 2,
};

function aProgramme(): Programme {
  const blueprint = {
    id: 'test',
    title: 'Test',
    owner: 'Somebody',
    reviewBy: '2099-01-01',
    domains: numbers.map((domain) => ({ domain, questions: 5, rationale: 'People do this every week.' })),
    ...unbalanced,
    sets: { count: 3, joinEachPair: false },
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
    ...seedWords,
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
    capstone: {
      version: 'capstone-test',
      summary: { least: 2, most: 100 },
      defence: { questions: 5, minutes: 10, words: { least: 0, most: 100 } },
    },
    retakes: { waitingDays: 14, attemptsPerYear: 3, form: 'fresh' },
    results: defaultResultPolicy,
    remedies: {
      version: 'remedies-2026-1',
      ignoreBelowSeconds: 10,
      many: { people: 3, share: '1/4' },
      treatments: { server: 'automatic', invigilation: 'automatic', network: 'proposed', connection: 'none' },
      freeResitFromSeconds: 60,
      leaveOutFromSeconds: 600,
    },
    provenance,
  };
}
